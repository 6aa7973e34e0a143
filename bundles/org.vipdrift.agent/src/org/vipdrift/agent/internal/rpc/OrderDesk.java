package org.vipdrift.agent.internal.rpc;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.AnnounceOrder;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.internal.EngineThread;
import org.vipdrift.agent.internal.group.GroupEngine;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. Takes one console's orders: hands them to the engine, and turns refusals into JSON-RPC errors. */
final class OrderDesk implements AgentService {
    private final Object caller;
    private final GroupEngine groups;
    private final EngineThread engine;
    private final Supplier<CompletableFuture<HostFacts>> facts;
    private final Hello about;
    private final Runnable subscribed;

    /**
     * @param caller stands for the console's session
     * @param about what hello answers, but for the clocks
     * @param subscribed called when the console wants events
     */
    OrderDesk(Object caller, GroupEngine groups, EngineThread engine, Supplier<CompletableFuture<HostFacts>> facts,
            Hello about, Runnable subscribed) {
        this.caller = caller;
        this.groups = groups;
        this.engine = engine;
        this.facts = facts;
        this.about = about;
        this.subscribed = subscribed;
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
        return facts.get();
    }

    @Override
    public CompletableFuture<Done> prepare(PrepareOrder order) {
        return inTurn(() -> groups.prepare(order, caller));
    }

    @Override
    public CompletableFuture<Done> claim(ClaimOrder order) {
        return inTurn(() -> groups.claim(order, caller));
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
        subscribed.run();
        return clocks();
    }

    @Override
    public CompletableFuture<Done> forget(GroupOrder order) {
        return inTurn(() -> groups.forget(order));
    }

    private <T> CompletableFuture<T> inTurn(Callable<T> order) {
        return engine.submit(() -> {
            try {
                return order.call();
            } catch (OrderRefused refused) {
                throw new ResponseErrorException(
                        new ResponseError(refused.error().code(), refused.sentence(), List.of()));
            }
        });
    }
}
