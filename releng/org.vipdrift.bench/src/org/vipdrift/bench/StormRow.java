package org.vipdrift.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlException;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Witnesses;
import org.vipdrift.lab.watch.WireLog;
import org.vipdrift.lab.watch.WireWatch;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Oracle;
import org.vipdrift.lab.watch.oracle.Restart;

/**
 * M14: faults in a sequence that a seed determines, and after each of them nine oracles that judge what a client, the agents
 * and a console saw; keepalived has the same sequence, and of it only what the client saw is judged.
 */
final class StormRow {
    private static final Duration ECHO = Duration.ofMillis(5);
    private static final long ADVERT_MILLIS = 50;
    private static final long STEADY_MILLIS = 1000;
    private static final long BROKEN_MILLIS = 5000;
    private static final long MENDED_MILLIS = 3000;
    /** keepalived with its defaults: three adverts of a second, the skew, and its preempting return. */
    private static final Bounds PEER = new Bounds(Duration.ofSeconds(4), 2);
    private static final Map<Fault, Bounds> OURS = Map.of(Fault.POWER_LOSS, takeover(1000), Fault.LINK, takeover(1000),
            Fault.SERVICE, takeover(1000), Fault.FROZEN, takeover(2500), Fault.PARTED,
            new Bounds(Duration.ofMillis(1000), 2));
    private final Shell shell;
    private final Control control;
    private final List<Fault> faults;
    private final long seed;

    StormRow(Shell shell, Control control, int count, long seed) {
        this.shell = shell;
        this.control = control;
        this.seed = seed;
        Random random = new Random(seed);
        faults = IntStream.range(0, count)
                .mapToObj(_ -> Fault.values()[random.nextInt(Fault.values().length)]).toList();
    }

    /** Two members like keepalived's, and a third host that votes: a holder cut off from both lets go. */
    private static Automatic withMajority(Automatic terms) {
        return terms.with(Witnesses.of(List.of("h3"))).releasing(true);
    }

    private static Bounds takeover(long millis) {
        return Bounds.takeover(Duration.ofMillis(millis));
    }

    Row measure() throws IOException, InterruptedException, ControlException {
        for (String host : List.of("h1", "h2")) {
            shell.onHost(host, "touch", Fault.SERVICE_FILE);
        }
        ArmedSide armed = new ArmedSide(control);
        armed.arm(new ArmedSide.Terms(ADVERT_MILLIS, 0, true), StormRow::withMajority);
        List<String> ours;
        try (Ledger ledger = new Ledger(control, ArmedSide.GROUP)) {
            ours = all(armed, ledger);
        }
        armed.disarm();
        KeepalivedPeer keepalived = new KeepalivedPeer(shell, 1, true);
        List<String> theirs = all(new KeepalivedSide(shell, keepalived), null);
        keepalived.stop();
        return new Row("M14", faults.size() + " faults in a sequence of seed " + seed + ": what nine oracles saw",
                text(ours), "keepalived, the same sequence: " + text(theirs), "0 violations", ours.isEmpty());
    }

    private List<String> all(FaultSide side, @Nullable Ledger ledger)
            throws IOException, InterruptedException {
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < faults.size(); i++) {
            side.ready();
            List<String> found = Oracle.judge(one(side, faults.get(i), ledger));
            System.err.printf("%s, fault %d of %d, %s: %s%n", side.name(), i + 1, faults.size(), faults.get(i).words(),
                    found.isEmpty() ? "all held" : found);
            violations.addAll(found);
        }
        return violations;
    }

    private Evidence one(FaultSide side, Fault fault, @Nullable Ledger ledger)
            throws IOException, InterruptedException {
        try (WireWatch watch = new WireWatch(shell.inClient(), System.getProperty("java.class.path"), "lan0",
                side.address(), ECHO)) {
            Pause.millis(STEADY_MILLIS);
            long from = System.nanoTime();
            if (ledger != null) {
                ledger.begin(from);
            }
            fault.happen(shell, side);
            Pause.millis(BROKEN_MILLIS);
            fault.mend(shell, side);
            Pause.millis(MENDED_MILLIS);
            WireLog wire = watch.upToNow().since(from);
            List<Restart> restarts = fault == Fault.KILLED ? List.of(new Restart("the agent", from, System.nanoTime()))
                    : List.of();
            return ledger == null ? new Evidence(wire, PEER)
                    : ledger.evidence(wire, OURS.getOrDefault(fault, Bounds.UNNOTICED), restarts);
        }
    }

    /** "0", or "3: 2 of I1 one answerer, 1 of I2 no needless absence". */
    private static String text(List<String> violations) {
        Map<String, Long> byOracle = violations.stream()
                .collect(Collectors.groupingBy(v -> v.split(":", 2)[0], TreeMap::new, Collectors.counting()));
        return violations.size() + byOracle.entrySet().stream().map(e -> e.getValue() + " of " + e.getKey())
                .collect(Collectors.joining(", ", byOracle.isEmpty() ? " violations" : ": ", ""));
    }
}
