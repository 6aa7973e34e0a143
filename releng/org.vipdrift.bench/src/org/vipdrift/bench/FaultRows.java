package org.vipdrift.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;

/** M2 to M5 and M7: a fault at the holder of a group in automatic mode, and at keepalived's master. */
final class FaultRows {
    static final Set<String> IDS = Set.of("M2", "M3", "M4", "M5", "M7");
    private static final long DEFAULT_MILLIS = 50;
    private static final long KEEPALIVED_MILLIS = 1000;
    private static final List<Long> INTERVALS = List.of(1000L, 100L, 30L);
    private static final long WATCH_MILLIS = 8000;
    /** What has no end is watched for longer. */
    private static final long TWO_MACS_MILLIS = 30_000;
    private static final double TWO_HOLDERS = 0;
    private static final long GATE_MILLIS = 300;
    private static final long HOLD_MILLIS = 2000;
    private final Shell shell;
    private final ArmedSide ours;
    private final int runs;

    FaultRows(Shell shell, Control control, int runs) {
        this.shell = shell;
        this.ours = new ArmedSide(control);
        this.runs = runs;
    }

    List<Row> measure(Set<String> wanted) throws IOException, InterruptedException, ControlException {
        List<Row> rows = new ArrayList<>();
        for (String host : List.of("h1", "h2")) {
            shell.onHost(host, "touch", "/run/service");
        }
        ArmedSide.Terms usual = new ArmedSide.Terms(DEFAULT_MILLIS, 0, false);
        if (wanted.contains("M2")) {
            rows.add(row("M2", Fault.POWER_LOSS, usual, KEEPALIVED_MILLIS, "<= 1 s",
                    both -> both.ours().silences().largest() <= 1000));
        }
        if (wanted.contains("M4")) {
            rows.add(row("M4", Fault.KILLED, usual, KEEPALIVED_MILLIS, "0 moves, 0 ms",
                    both -> both.ours().moves().largest() == 0 && both.ours().doubled().largest() == TWO_HOLDERS));
            rows.add(frozen(usual));
            rows.add(frozen(new ArmedSide.Terms(DEFAULT_MILLIS, GATE_MILLIS, false)));
        }
        if (wanted.contains("M3")) {
            for (long millis : INTERVALS) {
                rows.add(row("M3", Fault.POWER_LOSS, new ArmedSide.Terms(millis, 0, false), millis, "<= 1.05 times",
                        both -> both.ours().silences().median() <= 1.05 * both.peer().silences().median()));
            }
        }
        if (wanted.contains("M5")) {
            rows.add(row("M5", Fault.ONE_WAY, usual, KEEPALIVED_MILLIS, "0 ms, 0 moves",
                    both -> both.ours().moves().largest() == 0 && both.ours().doubled().largest() == TWO_HOLDERS));
        }
        if (wanted.contains("M7")) {
            rows.add(row("M7", Fault.SERVICE, new ArmedSide.Terms(DEFAULT_MILLIS, 0, true), KEEPALIVED_MILLIS,
                    "<= 10 ms", both -> both.ours().silences().median() <= 10));
        }
        return rows;
    }

    /** Hold time and half a second more, as the design's measures have it. */
    private Row frozen(ArmedSide.Terms terms) throws IOException, InterruptedException, ControlException {
        long most = (terms.gateMillis() > 0 ? terms.gateMillis() : HOLD_MILLIS) + 500;
        return row("M4", Fault.FROZEN, terms, KEEPALIVED_MILLIS, "0 ms of two MACs, takeover <= " + most + " ms",
                both -> both.ours().doubled().largest() == TWO_HOLDERS && both.ours().takeovers().largest() <= most);
    }

    private Row row(String id, Fault fault, ArmedSide.Terms terms, long theirMillis, String must, Predicate<Both> holds)
            throws IOException, InterruptedException, ControlException {
        ours.arm(terms);
        long watchMillis = id.equals("M4") ? TWO_MACS_MILLIS : WATCH_MILLIS;
        FaultRuns mine = FaultRuns.of(shell, ours, fault, runs, watchMillis);
        ours.disarm();
        KeepalivedPeer peer = new KeepalivedPeer(shell, theirMillis / 1000.0, terms.checked());
        FaultRuns theirs = FaultRuns.of(shell, new KeepalivedSide(shell, peer), fault, runs, watchMillis);
        peer.stop();
        Both both = new Both(mine, theirs);
        return new Row(id, fault.words() + ", " + terms.words() + ": longest silence a client saw",
                mine.text(), "keepalived, every " + theirMillis + " ms: " + theirs.silences().ratio(mine.silences())
                        + theirs.text(),
                must, holds.test(both));
    }

    private record Both(FaultRuns ours, FaultRuns peer) {
    }
}
