package org.vipdrift.bench;

import java.io.IOException;
import java.util.Arrays;

/**
 * What a daemon costs its host.
 *
 * @param residentMiB sum of its processes' RSS (proc_pid_status(5) VmRSS)
 * @param cpuPercent of one core while idle
 */
record Footprint(double residentMiB, double cpuPercent) {
    private static final double TICKS_PER_SECOND = 100;

    /** Watches a systemd unit's processes for so many seconds. */
    static Footprint of(Shell shell, String host, String unit, int seconds) throws IOException, InterruptedException {
        double before = ticks(shell, host, unit);
        Pause.millis(seconds * 1000L);
        double after = ticks(shell, host, unit);
        return new Footprint(kibibytes(shell, host, unit) / 1024,
                (after - before) / TICKS_PER_SECOND / seconds * 100);
    }

    /** Milliseconds from the unit's start to its being ready, as systemd saw it. */
    static double readyMillis(Shell shell, String host, String unit) throws IOException, InterruptedException {
        String[] lines = shell.onHost(host, "systemctl", "show", unit, "--value", "-p",
                "ExecMainStartTimestampMonotonic", "-p", "ActiveEnterTimestampMonotonic").split("\\s+");
        double[] micros = Arrays.stream(lines).mapToDouble(Double::parseDouble).sorted().toArray();
        return (micros[1] - micros[0]) / 1000;
    }

    private static double ticks(Shell shell, String host, String unit) throws IOException, InterruptedException {
        return sum(shell.onHost(host, eachProcess(unit, "/stat") + " | awk '{s += $14 + $15} END {print s + 0}'"));
    }

    private static double kibibytes(Shell shell, String host, String unit) throws IOException, InterruptedException {
        return sum(shell.onHost(host,
                eachProcess(unit, "/status") + " | awk '/^VmRSS/ {s += $2} END {print s + 0}'"));
    }

    private static String eachProcess(String unit, String file) {
        return "main=$(systemctl show -p MainPID --value " + unit
                + "); for p in $main $(pgrep -P $main); do cat /proc/$p"
                + file + "; done";
    }

    private static double sum(String text) {
        return Double.parseDouble(text);
    }
}
