package org.vipdrift.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vipdrift.control.Control;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.InventoryException;

/** M1: moves a group to and fro as the console's button does, over sessions that stay open, with a client watching. */
final class PlannedMoves {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long BETWEEN_MILLIS = 1500;
    private final Shell shell;
    private final Control control;
    private final GroupId group = new GroupId("web");

    PlannedMoves(Shell shell, Control control) {
        this.shell = shell;
        this.control = control;
    }

    /**
     * The outage seen by the client and the one the agents' own clocks give, each of so many moves, milliseconds; what
     * each move did when goes to standard error.
     */
    Result measure(int runs) throws IOException, InterruptedException, InventoryException {
        List<Window> windows = new ArrayList<>();
        List<Drift> drifts = new ArrayList<>();
        try (EchoProbe probe = new EchoProbe(shell, "198.51.100.100")) {
            Pause.millis(BETWEEN_MILLIS);
            for (int i = 0; i < runs; i++) {
                Window.Opened window = Window.open();
                drifts.add(move(i % 2 == 0 ? "h2" : "h1"));
                Pause.millis(BETWEEN_MILLIS);
                windows.add(window.end());
            }
            List<Double> silences = probe.finish().silences(windows);
            for (int i = 0; i < runs; i++) {
                System.err.println(story(drifts.get(i), silences.get(i)));
            }
            return new Result(new Spread(silences), new Spread(drifts.stream()
                    .flatMapToDouble(drift -> drift.outageMillis().stream()).boxed().toList()));
        }
    }

    private static String story(Drift drift, double silence) {
        return String.format(Locale.ROOT, "to %s: client %.1f ms, agents %.2f ms;", drift.to(), silence,
                drift.outageMillis().orElse(Double.NaN))
                + drift.steps().stream().map(step -> String.format(Locale.ROOT, " %s at %.1f took %.2f", step.name(),
                        step.startMillis(), step.millis())).collect(Collectors.joining(","));
    }

    private Drift move(String target) throws InventoryException, InterruptedException {
        Plan plan = control.moves().plan(
                new MoveRequest(group, MoveRequest.Verb.MOVE, new HostId(target), false, "bench", "bench"), LIMIT);
        Drift drift = control.moves().run(plan, MoveListener.SILENT, Cancellation.NEVER);
        if (drift.outcome() != Outcome.DONE) {
            throw new IllegalStateException("The move to " + target + " ended " + drift.outcome().word() + ": "
                    + drift.sentence());
        }
        return drift;
    }

    /** @param seen by the client @param estimated by the orchestrator */
    record Result(Spread seen, Spread estimated) {
    }
}
