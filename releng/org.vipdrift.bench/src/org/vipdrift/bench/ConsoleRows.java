package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** M13: what the console said of itself (org.vipdrift.bench.console), as rows. */
public final class ConsoleRows {
    private static final double LEAST_UPDATES = 9.5;
    private final Runs starts;
    private final Runs busy;
    private final Runs commands;

    private ConsoleRows(Runs starts, Runs busy, Runs commands) {
        this.starts = starts;
        this.busy = busy;
        this.commands = commands;
    }

    /** Argument: the folder with start1.json, start2.json, ..., busy1.json, ... and command1.json, ... */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Row> rows = new ConsoleRows(Runs.read(folder, "start"), Runs.read(folder, "busy"),
                Runs.read(folder, "command")).rows();
        rows.forEach(row -> System.out.println(row.markdown()));
        System.exit(rows.stream().allMatch(Row::holds) ? 0 : 1);
    }

    private List<Row> rows() {
        return List.of(usable(), heap(), freeze(), command());
    }

    private Row usable() {
        double first = starts.first("usableMillis");
        Spread later = starts.after(1).spread("usableMillis");
        return new Row("M13", "console: from its start to a window that can be used, 3 hosts", later.text("ms")
                + text("; the first start after unpacking %.0f ms", first), "-", "median <= 3000 ms",
                later.median() <= 3000);
    }

    private Row heap() {
        Spread heap = busy.spread("heapMiB");
        return new Row("M13", "console: heap held with " + load(), heap.text("MiB")
                + text("; with garbage at most %.0f MiB", busy.spread("heapPeakMiB").largest()), "-",
                "<= 300 MiB", isLoaded() && heap.largest() <= 300);
    }

    private Row freeze() {
        Spread freeze = busy.spread("longestFreezeMillis");
        return new Row("M13", "console: longest freeze in 30 s of scrolling and sorting, " + load(), freeze.text("ms")
                + text("; 99 %% of answers within %.0f ms", busy.spread("freeze99Millis").largest()), "-",
                "<= 100 ms", isLoaded() && freeze.largest() <= 100);
    }

    private Row command() {
        Spread start = commands.spread("millis");
        return new Row("M13", "command line: vipdrift host list, from its start to its end", start.text("ms"), "-",
                "median < 1000 ms", start.median() < 1000);
    }

    private String load() {
        return text("%.0f hosts x %.1f updates/s", busy.spread("rows").smallest(),
                busy.spread("updatesPerSecond").smallest());
    }

    /** A console that could not take the updates in time has not passed. */
    private boolean isLoaded() {
        return busy.spread("updatesPerSecond").smallest() >= LEAST_UPDATES;
    }

    private static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
