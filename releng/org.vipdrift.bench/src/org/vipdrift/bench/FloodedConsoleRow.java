package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** M12: what a console saw of a flood while it captured, and how it let one wait meanwhile, as a row. */
public final class FloodedConsoleRow {
    private static final double LONGEST = 100;
    private static final double SENDER = 0.95;
    private static final double LOSS = 0.001;
    private final String what;
    private final Runs runs;

    FloodedConsoleRow(String what, Runs runs) {
        this.what = what;
        this.runs = runs;
    }

    /** What another program saw of the same flood. @param sent frames */
    record Peer(String text, double sent, double seen) {
    }

    /** Arguments: the folder with NAME1.json, NAME2.json, ..., NAME, what was captured how, tcpdump's text, sent, seen. */
    public static void main(String[] arguments) throws IOException {
        Runs runs = Runs.read(Path.of(arguments[0]), arguments[1]);
        Row row = new FloodedConsoleRow(arguments[2], runs).row(new Peer(arguments[3],
                Double.parseDouble(arguments[4]), Double.parseDouble(arguments[5])));
        System.out.println(row.markdown());
        System.exit(row.holds() ? 0 : 1);
    }

    Row row(Peer tcpdump) {
        Spread freeze = runs.spread("longestFreezeMillis");
        return new Row("M12", "console: longest freeze while it captures " + what,
                freeze.text("ms") + String.format(Locale.ROOT,
                        "; 99 %% of answers within %.0f ms; %.0f of %.0f frames seen, %.0f dropped, the latest shown in %d of"
                                + " %d runs",
                        runs.spread("freeze99Millis").largest(), runs.sum("captured"), runs.sum("sent"),
                        runs.sum("dropped"), shown(), runs.lives().size()),
                "tcpdump, 8 MiB: " + tcpdump.text(), "<= 100 ms, as few lost as tcpdump",
                freeze.largest() <= LONGEST && isAsGood(tcpdump) && shown() == runs.lives().size());
    }

    /** In how many runs the list ended with the last frame captured. */
    private long shown() {
        return runs.lives().stream()
                .filter(life -> life.get("lastShown").getAsDouble() == life.get("captured").getAsDouble()).count();
    }

    /** Of as many frames no more than one in a thousand more lost; a flood that did not come is no proof. */
    private boolean isAsGood(Peer tcpdump) {
        double sent = runs.sum("sent") / runs.lives().size();
        double lost = (runs.sum("sent") - runs.sum("captured")) / runs.lives().size();
        return sent >= SENDER * tcpdump.sent() && lost <= tcpdump.sent() - tcpdump.seen() + LOSS * sent;
    }
}
