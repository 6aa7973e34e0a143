package org.vipdrift.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;

/** M2 to M5 and M7: a fault at the holder of a group in automatic mode, and at keepalived's master. */
final class FaultRows {
    static final List<String> IDS = List.of("M2", "M3", "M4", "M5", "M7");
    private static final long DEFAULT_MILLIS = 50;
    private static final long KEEPALIVED_MILLIS = 1000;
    private static final List<Long> INTERVALS = List.of(1000L, 100L, 30L);
    private static final long WATCH_MILLIS = 8000;
    /** What has no end is watched for longer. */
    private static final long TWO_MACS_MILLIS = 30_000;
    private static final double TWO_HOLDERS = 0;
    private static final ArmedSide.Terms USUAL = new ArmedSide.Terms(DEFAULT_MILLIS, 0, false);
    private static final long GATE_MILLIS = 300;
    private static final long HOLD_MILLIS = 2000;
    private final Shell shell;
    private final ArmedSide ours;
    private final int runs;
    private final Map<String, FaultRuns> peers = new HashMap<>();

    FaultRows(Shell shell, Control control, int runs) {
        this.shell = shell;
        this.ours = new ArmedSide(control);
        this.runs = runs;
    }

    /** @param told each row as soon as it is measured */
    void measure(Set<String> wanted, Consumer<Row> told) throws IOException, InterruptedException, ControlException {
        for (String host : List.of("h1", "h2")) {
            shell.onHost(host, "touch", Fault.SERVICE_FILE);
        }
        for (String id : IDS.stream().filter(wanted::contains).toList()) {
            rows(id).forEach(told);
        }
    }

    private List<Row> rows(String id) throws IOException, InterruptedException, ControlException {
        return switch (id) {
            case "M2" -> List.of(row(id, Fault.POWER_LOSS, USUAL, KEEPALIVED_MILLIS, "<= 1 s",
                    both -> both.ours().silences().largest() <= 1000));
            case "M3" -> sameIntervals();
            case "M4" -> List.of(
                    row(id, Fault.KILLED, USUAL, KEEPALIVED_MILLIS, "0 moves, 0 ms", FaultRows::isUnnoticed),
                    frozen(USUAL), frozen(new ArmedSide.Terms(DEFAULT_MILLIS, GATE_MILLIS, false)));
            case "M5" -> List.of(
                    row(id, Fault.ONE_WAY, USUAL, KEEPALIVED_MILLIS, "0 ms, 0 moves", FaultRows::isUnnoticed));
            default -> List.of(row(id, Fault.SERVICE, new ArmedSide.Terms(DEFAULT_MILLIS, 0, true), KEEPALIVED_MILLIS,
                    "<= 10 ms", both -> both.ours().silences().median() <= 10));
        };
    }

    private static boolean isUnnoticed(Both both) {
        return both.ours().moves().largest() == 0 && both.ours().doubled().largest() == TWO_HOLDERS;
    }

    private List<Row> sameIntervals() throws IOException, InterruptedException, ControlException {
        List<Row> rows = new ArrayList<>();
        for (long millis : INTERVALS) {
            rows.add(row("M3", Fault.POWER_LOSS, new ArmedSide.Terms(millis, 0, false), millis, "<= 1.05 times",
                    both -> both.ours().silences().median() <= 1.05 * both.peer().silences().median()));
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
        long watchMillis = id.equals("M4") ? TWO_MACS_MILLIS : WATCH_MILLIS;
        Both both = new Both(ours(fault, terms, watchMillis), theirs(fault, theirMillis, watchMillis));
        return new Row(id, fault.words() + ", " + terms.words() + ": longest silence a client saw", both.ours().text(),
                "keepalived, every " + theirMillis + " ms: " + both.peer().silences().ratio(both.ours().silences())
                        + both.peer().text(),
                must, holds.test(both));
    }

    private FaultRuns ours(Fault fault, ArmedSide.Terms terms, long watchMillis)
            throws IOException, InterruptedException, ControlException {
        ours.arm(terms);
        FaultRuns measured = FaultRuns.of(shell, ours, fault, runs, watchMillis, terms.advertMillis());
        ours.disarm();
        return measured;
    }

    /** Measured once for all rows that compare with it. */
    private FaultRuns theirs(Fault fault, long millis, long watchMillis) throws IOException, InterruptedException {
        String key = fault + " " + millis;
        FaultRuns known = peers.get(key);
        if (known != null) {
            return known;
        }
        KeepalivedPeer peer = new KeepalivedPeer(shell, millis / 1000.0, fault == Fault.SERVICE);
        FaultRuns measured = FaultRuns.of(shell, new KeepalivedSide(shell, peer), fault, runs, watchMillis, millis);
        peer.stop();
        peers.put(key, measured);
        return measured;
    }

    private record Both(FaultRuns ours, FaultRuns peer) {
    }
}
