package org.vipdrift.agent.internal.survey;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.Survey.Tried;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.internal.check.CheckRules;
import org.vipdrift.agent.internal.check.CheckWorkers;
import org.vipdrift.agent.internal.check.Trial;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.agent.internal.host.AdvertEars;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.HostKernel;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Subscription;

/** Confined to the engine's thread. Looks at a place before a group is armed there. */
public final class Surveyor implements AutoCloseable {
    private static final long SHORTEST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5000;
    private static final int MOST_AT_ONCE = 8;

    private final HostKernel kernel;
    private final AdvertEars ears;
    private final EngineTime time;
    private final CheckWorkers workers;
    private int going;

    /** @param workers of its own, so that no group's checks wait behind these */
    public Surveyor(HostKernel kernel, AdvertEars ears, EngineTime time, CheckWorkers workers) {
        this.kernel = kernel;
        this.ears = ears;
        this.time = time;
        this.workers = workers;
    }

    /** @return completed on the engine's thread when the order's time is over */
    public CompletableFuture<Survey> survey(SurveyOrder order) throws OrderRefused, IOException {
        check(order);
        Nic nic = nic(order.interfaceName());
        Heard heard = new Heard();
        Subscription listening = ears.listen(nic, order.ipv4(), heard);
        Duration limit = Duration.ofMillis(order.waitMillis());
        List<CompletableFuture<Optional<Tried>>> trials = order.checks().stream()
                .map(terms -> Trial.of(terms, workers, time, limit)).toList();
        CompletableFuture<Survey> result = new CompletableFuture<>();
        going++;
        time.after(limit, () -> {
            going--;
            listening.close();
            result.complete(new Survey(heard.all(), trials.stream()
                    .flatMap(trial -> trial.getNow(Optional.empty()).stream()).toList()));
        });
        return result;
    }

    private void check(SurveyOrder order) throws OrderRefused {
        @Nullable String wrong = CheckRules.refusal(order.checks());
        if (order.waitMillis() < SHORTEST_MILLIS || order.waitMillis() > LONGEST_MILLIS) {
            wrong = "A survey takes " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS + " ms, not " + order.waitMillis()
                    + " ms.";
        }
        if (wrong != null) {
            throw new OrderRefused(AgentError.INVALID, wrong);
        }
        if (going >= MOST_AT_ONCE) {
            throw new OrderRefused(AgentError.BUSY, "The agent is surveying for others; ask again.");
        }
    }

    private Nic nic(String name) throws OrderRefused, IOException {
        Nic nic = kernel.nic(name).filter(Nic::ethernet).orElse(null);
        if (nic == null) {
            throw new OrderRefused(AgentError.BAD_INTERFACE,
                    "This host has no Ethernet interface " + Printable.quoted(name) + ".");
        }
        return nic;
    }

    @Override
    public void close() {
        workers.close();
    }
}
