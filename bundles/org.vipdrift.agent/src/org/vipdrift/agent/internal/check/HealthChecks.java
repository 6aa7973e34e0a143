package org.vipdrift.agent.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.core.host.CheckFacts;

/** Confined to the engine's thread. The health checks of one group; none until terms are set, none once closed. */
public final class HealthChecks implements AutoCloseable {
    private final CheckWorkers workers;
    private final EngineTime time;
    private final Listener listener;
    private List<HealthCheck> checks = List.of();

    /** Called on the engine's thread. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A check's state has changed: {@link HealthChecks#fitness} says what follows.
         *
         * @param before the state it had, one of {@link CheckFacts}
         */
        void changed(CheckFacts check, String before);
    }

    public HealthChecks(CheckWorkers workers, EngineTime time, Listener listener) {
        this.workers = workers;
        this.time = time;
        this.listener = listener;
    }

    /** From now on these; what is known of a check whose terms stay the same is kept. */
    public void set(List<CheckTerms> terms) {
        List<HealthCheck> wanted = new ArrayList<>();
        for (CheckTerms each : terms) {
            wanted.add(checks.stream().filter(check -> check.terms().equals(each)).findFirst()
                    .orElseGet(() -> check(each)));
        }
        List<HealthCheck> before = checks;
        checks = List.copyOf(wanted);
        before.stream().filter(check -> !checks.contains(check)).forEach(HealthCheck::close);
        checks.stream().filter(check -> !before.contains(check)).forEach(HealthCheck::start);
    }

    private HealthCheck check(CheckTerms terms) {
        return new HealthCheck(terms, changed -> workers.attempt(terms, changed), workers, time, listener);
    }

    /** In the order of the terms. */
    public List<CheckFacts> facts() {
        return checks.stream().map(HealthCheck::facts).toList();
    }

    /** What the checks make of a configured priority. */
    public Fitness fitness(int priority) {
        return Fitness.of(priority, facts());
    }

    /** The kernel has said something about an interface: checks of it are made at once. */
    public void linkChanged(String interfaceName) {
        checks.stream().filter(check -> check.terms().kind() == CheckTerms.Kind.LINK)
                .filter(check -> check.terms().arguments().getFirst().equals(interfaceName)).forEach(HealthCheck::soon);
    }

    @Override
    public void close() {
        set(List.of());
    }
}
