package org.vipdrift.cli.internal.verb;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Typed words in their own types; complaints are {@link InvalidValueException}s with a whole sentence. */
public final class Values {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,3})?)(ms|s|m)?");
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int HIGHEST_PORT = 65535;

    private Values() {
    }

    /** "5", "2.5s", "500ms", "2m": 1 ms to 1 h. */
    public static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            Duration value = time(Double.parseDouble(time.group(1)), String.valueOf(time.group(2)));
            if (value.compareTo(SHORTEST) >= 0 && value.compareTo(LONGEST) <= 0) {
                return value;
            }
        }
        throw new InvalidValueException(
                "The time " + Printable.quoted(text) + " is not usable: write 5s, 500ms or 2m; from 1 ms to 1 hour.");
    }

    private static Duration time(double number, String unit) {
        double nanosPerUnit = switch (unit) {
            case "ms" -> 1e6;
            case "m" -> 60e9;
            default -> 1e9;
        };
        return Duration.ofNanos(Math.round(number * nanosPerUnit));
    }

    /** "5", "2.5": seconds. */
    static Duration seconds(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || time.group(2) != null || Double.parseDouble(time.group(1)) == 0) {
            throw new InvalidValueException("The number of seconds " + Printable.quoted(text)
                    + " is not usable: write 10 or 2.5; from 0.001.");
        }
        return time(Double.parseDouble(time.group(1)), "s");
    }

    static int port(String text) {
        int port = (int) number("port", text);
        if (port < 1 || port > HIGHEST_PORT) {
            throw new InvalidValueException("The port is " + text + "; it must be 1 to " + HIGHEST_PORT + ".");
        }
        return port;
    }

    /** A whole number from 1. */
    static long count(String text) {
        long count = number("count", text);
        if (count < 1) {
            throw new InvalidValueException("The count is " + text + "; it must be 1 or more.");
        }
        return count;
    }

    /** A whole number between two. */
    static int within(String what, String text, int least, int most) {
        long value = number(what, text);
        if (value < least || value > most) {
            throw new InvalidValueException("The " + what + " is " + text + "; it must be " + least + " to " + most
                    + ".");
        }
        return (int) value;
    }

    /** A whole number from 0, for what has rules elsewhere. */
    static int whole(String what, String text) {
        return (int) number(what, text);
    }

    private static long number(String what, String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new InvalidValueException("The " + what + " " + Printable.quoted(text) + " is not a whole number.");
        }
        return Long.parseLong(text);
    }

    /** An absolute path; "~" is the shell's business. */
    public static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new InvalidValueException(Printable.quoted(text) + " is no usable path.");
        }
    }

    /** "h1,h2,h3". */
    static List<HostId> hosts(String text) {
        return Stream.of(text.split(",", -1)).map(HostId::new).toList();
    }
}
