package org.vipdrift.agent.internal.rehearsal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Immutable. For how long a host has run, and its processors have had nothing to do, as /proc/uptime says it (proc_uptime(5)),
 * which costs the kernel far less than /proc/stat.
 *
 * @param centis since it was booted, hundredths of seconds
 * @param idleCentis the same of each processor, added up
 */
record ProcessorTimes(long centis, long idleCentis) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}\\.[0-9]{2}) ([0-9]{1,15}\\.[0-9]{2})\n");

    /**
     * @param file /proc/uptime
     * @throws IOException if it is not as a kernel writes it
     */
    static ProcessorTimes read(Path file) throws IOException {
        Matcher said = FORM.matcher(Files.readString(file));
        if (!said.matches()) {
            throw new IOException(file + " does not say how busy the processors are");
        }
        return new ProcessorTimes(centis(said.group(1)), centis(said.group(2)));
    }

    private static long centis(String seconds) {
        return new BigDecimal(seconds).unscaledValue().longValueExact();
    }

    /** Whether so many of them had nothing to do for at least half of the time since then, if any has gone by. */
    boolean isLullSince(ProcessorTimes before, int processors) {
        return centis > before.centis && 2 * (idleCentis - before.idleCentis) >= processors * (centis - before.centis);
    }
}
