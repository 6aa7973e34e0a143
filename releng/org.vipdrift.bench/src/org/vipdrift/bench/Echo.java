package org.vipdrift.bench;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answered ICMP echo request.
 *
 * @param sequence of the request, never wrapping
 * @param sentMillis when the request left, wall clock, milliseconds since 1970
 */
record Echo(long sequence, double sentMillis) {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    /** Reads a line of {@link org.vipdrift.lab.watch.echo.EchoClient}; other lines are absent. */
    static Optional<Echo> read(String line) {
        Matcher m = LINE.matcher(line);
        return m.matches() ? Optional.of(new Echo(Long.parseLong(m.group(1)), Long.parseLong(m.group(2)) / 1000.0))
                : Optional.empty();
    }
}
