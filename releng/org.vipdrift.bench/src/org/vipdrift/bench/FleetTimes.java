package org.vipdrift.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vipdrift.control.Control;
import org.vipdrift.control.ControlCenter;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.inventory.Host;
import org.vipdrift.remote.OperatorPrompts;

/**
 * M9: how long all hosts of an inventory take to answer a console. One line a measurement: its series and milliseconds; "first"
 * is the console's first of all, "cold" a later one without a connection, "warm" and "order" go over open ones.
 */
public final class FleetTimes {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final Control control;

    private FleetTimes(Control control) {
        this.control = control;
    }

    /** Arguments: data folder, how often without connections, how often then with them. */
    public static void main(String[] arguments) throws Exception {
        int coldRuns = Integer.parseInt(arguments[1]);
        int warmRuns = Integer.parseInt(arguments[2]);
        for (int run = 0; run <= coldRuns; run++) {
            try (Control control = ControlCenter.open(Path.of(arguments[0]), OperatorPrompts.HEADLESS)) {
                FleetTimes times = new FleetTimes(control);
                times.note(run == 0 ? "first" : "cold", times::status);
                for (int warm = 0; warm < warmRuns; warm++) {
                    times.note("warm", times::status);
                    times.note("order", times::order);
                }
            }
        }
        System.exit(0);
    }

    /** Something that must go well on all hosts. */
    private interface Work {
        void perform() throws ControlException, InterruptedException, ExecutionException;
    }

    private void note(String series, Work work) throws ControlException, InterruptedException, ExecutionException {
        long from = System.nanoTime();
        work.perform();
        System.out.printf(Locale.ROOT, "%s %.1f%n", series, (System.nanoTime() - from) / 1e6);
    }

    private void status() throws InterruptedException {
        StatusSnapshot now = control.status().refresh(LIMIT);
        now.hosts().stream().filter(host -> host.agentState() != AgentState.ATTACHED).findFirst().ifPresent(host -> {
            throw new IllegalStateException(host.status().sentence());
        });
    }

    private void order() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<AgentStatus>> answers = new ArrayList<>();
            for (Host host : control.inventory().current().hosts()) {
                answers.add(threads.submit(() -> control.agents().status(host.id(), LIMIT)));
            }
            for (Future<AgentStatus> answer : answers) {
                answer.get();
            }
        }
    }
}
