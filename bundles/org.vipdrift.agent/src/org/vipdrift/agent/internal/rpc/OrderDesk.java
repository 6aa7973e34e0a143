package org.vipdrift.agent.internal.rpc;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.HookOrder;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.api.SweepOrder;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.agent.internal.EngineThread;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. Takes one console's orders: hands them to the engine, and turns refusals into JSON-RPC errors. */
final class OrderDesk implements AgentService {
    private final Session caller;
    private final GroupEngine groups;
    private final EngineThread engine;
    private final Readings readings;
    private final Hello about;

    /**
     * @param caller the console's session
     * @param about what hello answers, but for the clocks
     */
    OrderDesk(Session caller, GroupEngine groups, EngineThread engine, Readings readings, Hello about) {
        this.caller = caller;
        this.groups = groups;
        this.engine = engine;
        this.readings = readings;
        this.about = about;
    }

    @Override
    public CompletableFuture<Hello> hello() {
        return CompletableFuture.completedFuture(new Hello(about.version(), about.protocol(), about.capabilities(),
                about.hostName(), about.bootId(), about.pid(), about.startedMonotonicNanos(), now()));
    }

    @Override
    public CompletableFuture<Clocks> clocks() {
        return CompletableFuture.completedFuture(now());
    }

    private static Clocks now() {
        return new Clocks(System.nanoTime(), System.currentTimeMillis());
    }

    @Override
    public CompletableFuture<HostFacts> facts() {
        return readings.facts();
    }

    @Override
    public CompletableFuture<Done> prepare(PrepareOrder order) {
        return inTurn(() -> groups.prepare(order, caller));
    }

    @Override
    public CompletableFuture<Done> claim(ClaimOrder order) {
        return later(() -> groups.claim(order, caller));
    }

    @Override
    public CompletableFuture<Done> release(ReleaseOrder order) {
        return inTurn(() -> groups.release(order, caller));
    }

    @Override
    public CompletableFuture<Done> settle(SettleOrder order) {
        return inTurn(() -> groups.settle(order));
    }

    @Override
    public CompletableFuture<Done> announce(AnnounceOrder order) {
        return inTurn(() -> groups.announce(order));
    }

    @Override
    public CompletableFuture<Probed> probe(ProbeOrder order) {
        return inTurn(() -> groups.probe(order)).thenCompose(asked -> asked)
                .thenApply(heard -> new Probed(heard.answers(), heard.finishedNanos()));
    }

    @Override
    public CompletableFuture<Clocks> subscribe() {
        caller.subscribe();
        return clocks();
    }

    @Override
    public CompletableFuture<Done> forget(GroupOrder order) {
        return inTurn(() -> groups.forget(order));
    }

    /** Not in the engine's turn: it changes nothing on the host, and no move waits for it. */
    @Override
    public CompletableFuture<Done> capture(FrameCaptureOrder order) {
        try {
            return CompletableFuture.completedFuture(caller.capture(order));
        } catch (OrderRefused refused) {
            return CompletableFuture.failedFuture(error(refused));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Done> arm(ArmOrder order) {
        return inTurn(() -> groups.arm(order, caller));
    }

    @Override
    public CompletableFuture<Done> disarm(DisarmOrder order) {
        return inTurn(() -> groups.disarm(order));
    }

    /** The engine's thread goes on with other orders while the programs run. */
    @Override
    public CompletableFuture<Done> askHooks(HookOrder order) {
        return later(() -> groups.askHooks(order));
    }

    /** An order that may end after its turn. */
    private CompletableFuture<Done> later(Callable<CompletableFuture<Done>> order) {
        return inTurn(order).thenCompose(begun -> begun).exceptionallyCompose(
                thrown -> CompletableFuture.failedFuture(cause(thrown) instanceof OrderRefused refused ? error(refused)
                        : thrown));
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }

    @Override
    public CompletableFuture<Survey> survey(SurveyOrder order) {
        return inTurn(() -> readings.survey(order)).thenCompose(found -> found);
    }

    @Override
    public CompletableFuture<Swept> sweep(SweepOrder order) {
        return inTurn(() -> readings.sweep(order)).thenCompose(found -> found);
    }

    @Override
    public CompletableFuture<Done> maintain(MaintenanceOrder order) {
        return inTurn(() -> groups.maintain(order));
    }

    @Override
    public CompletableFuture<Done> acknowledge(AckOrder order) {
        return inTurn(() -> groups.acknowledge(order));
    }

    @Override
    public CompletableFuture<Past> past(PastOrder order) {
        return readings.past(order);
    }

    @Override
    public CompletableFuture<Done> stopCapture() {
        return caller.stopCapture();
    }

    private <T> CompletableFuture<T> inTurn(Callable<T> order) {
        return engine.submit(() -> {
            try {
                return order.call();
            } catch (OrderRefused refused) {
                throw error(refused);
            }
        });
    }

    private static ResponseErrorException error(OrderRefused refused) {
        return new ResponseErrorException(new ResponseError(refused.error().code(), refused.sentence(), List.of()));
    }
}
