package org.vipdrift.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.vipdrift.lab.watch.WireLog;
import org.vipdrift.lab.watch.WireWatch;

/**
 * What a client saw of a fault that happened so many times.
 *
 * @param silences the longest of each run, milliseconds
 * @param doubled for how long questions by ARP, one each 20 ms, drew two MACs, milliseconds
 * @param moves how often the VIP changed hands in each run
 * @param takeovers from the fault until another answered alone, milliseconds, of the runs in which one did
 * @param endless in how many runs two MACs still answered when the watch ended
 * @param watchMillis for how long each run was watched after the fault
 */
record FaultRuns(Spread silences, Spread doubled, Spread moves, Spread takeovers, long endless, long watchMillis) {
    private static final Duration ECHO = Duration.ofMillis(1);
    private static final double ARP_MILLIS = 20;
    private static final long STEADY_MILLIS = 1000;

    /**
     * @param watchMillis for how long each run is watched after the fault
     * @param advertMillis between two adverts of the holder: the faults strike at phases of it that lie evenly apart, for
     *            the longest silence is as much shorter as the fault comes later in it; a first fault is not counted, for
     *            the phases of the others begin anew with each mending
     */
    static FaultRuns of(Shell shell, FaultSide side, Fault fault, int runs, long watchMillis, long advertMillis)
            throws IOException, InterruptedException {
        List<WireLog> logs = new ArrayList<>();
        side.ready();
        watched(shell, side, fault, watchMillis, STEADY_MILLIS);
        for (int i = 0; i < runs; i++) {
            side.ready();
            logs.add(watched(shell, side, fault, watchMillis, STEADY_MILLIS + advertMillis * i / runs));
            WireLog log = logs.getLast();
            System.err.printf("%s, %s: silence %.1f ms, %d MACs in turn%n", side.name(), fault.words(),
                    log.longestSilenceMillis(), log.sequence().size());
        }
        side.ready();
        return new FaultRuns(spread(logs, WireLog::longestSilenceMillis),
                spread(logs, log -> ARP_MILLIS * log.questions().stream().filter(q -> q.macs().size() > 1).count()),
                spread(logs, log -> Math.max(0, log.sequence().size() - 1)),
                spread(logs.stream().filter(log -> log.turns().size() > 1).toList(), FaultRuns::takeover),
                logs.stream().filter(FaultRuns::endsDoubled).count(), watchMillis);
    }

    /** From the first question, milliseconds. */
    static double takeover(WireLog log) {
        return (log.turns().get(1).fromNanos() - log.questions().getFirst().atNanos()) / 1e6;
    }

    private static boolean endsDoubled(WireLog log) {
        return log.questions().reversed().stream().filter(q -> !q.macs().isEmpty()).findFirst()
                .filter(q -> q.macs().size() > 1).isPresent();
    }

    /** "median 3.1 ms, ...; 1 moves and 0 ms of two MACs at most"; a time without end is told as what was watched of it. */
    String text() {
        return silences.text("ms") + String.format(Locale.ROOT, "; %.0f moves and %.0f ms of two MACs at most",
                moves.largest(), doubled.largest())
                + (takeovers.sorted().isEmpty() ? "" : "; another answered after " + takeovers.text("ms"))
                + (endless == 0 ? ""
                        : String.format(Locale.ROOT, ", in %d of %d runs until the watch of %.0f s ended",
                                endless, moves.sorted().size(), watchMillis / 1000.0));
    }

    private static Spread spread(List<WireLog> logs, ToDoubleFunction<WireLog> what) {
        return new Spread(logs.stream().map(log -> Double.valueOf(what.applyAsDouble(log))).toList());
    }

    private static WireLog watched(Shell shell, FaultSide side, Fault fault, long millis, long steadyMillis)
            throws IOException, InterruptedException {
        try (WireWatch watch = new WireWatch(shell.inClient(), System.getProperty("java.class.path"), "lan0",
                side.address(), ECHO)) {
            Pause.millis(steadyMillis);
            long from = System.nanoTime();
            fault.happen(shell, side);
            Pause.millis(millis);
            WireLog log = watch.upToNow().since(from);
            fault.mend(shell, side);
            return log;
        }
    }
}
