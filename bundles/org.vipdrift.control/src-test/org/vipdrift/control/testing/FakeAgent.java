package org.vipdrift.control.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.vipdrift.agent.api.AckOrder;
import org.vipdrift.agent.api.AgentError;
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
import org.vipdrift.agent.api.PastEvent;
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
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;

/** Thread-safe. Answers every order at once, refuses it, or never answers, as told; its clock is an hour ahead. */
public final class FakeAgent implements AgentService {

    public static final long AHEAD_NANOS = 3_600_000_000_000L;

    public final List<String> orders = Collections.synchronizedList(new ArrayList<>());
    public final BlockingQueue<FrameCaptureOrder> captures = new LinkedBlockingQueue<>();
    public final List<ArmOrder> armed = Collections.synchronizedList(new ArrayList<>());
    public final List<DisarmOrder> disarmed = Collections.synchronizedList(new ArrayList<>());
    public final List<AckOrder> acknowledged = Collections.synchronizedList(new ArrayList<>());
    public final List<MaintenanceOrder> maintained = Collections.synchronizedList(new ArrayList<>());
    public volatile List<String> capabilities = List.of("claim", Hello.CAPTURE);
    /** Who answers it in a subnet. */
    public volatile Swept swept = new Swept("eth0", Addresses.parse("198.51.100.11"), 254, List.of());
    /** What it was told of its groups. */
    public volatile List<Grant> grants = List.of();
    public volatile int protocol = Hello.PROTOCOL;
    /** Never says hello. */
    public volatile boolean silent;
    /** What it wrote down. */
    public final List<PastEvent> past = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Done>> instead = new ConcurrentHashMap<>();

    /** From now on the order gets this answer, whenever it comes. */
    public void answer(String order, CompletableFuture<Done> answer) {
        instead.put(order, answer);
    }

    public void refuse(String order, AgentError error, String sentence) {
        answer(order, CompletableFuture.failedFuture(
                new ResponseErrorException(new ResponseError(error.code(), sentence, null))));
    }

    public static Done done() {
        return new Done(now() - 1_000_000, now(), List.of(), "Done as told.");
    }

    private static long now() {
        return System.nanoTime() + AHEAD_NANOS;
    }

    private CompletableFuture<Done> take(String order) {
        orders.add(order);
        CompletableFuture<Done> other = instead.get(order);
        return other == null ? CompletableFuture.completedFuture(done()) : other;
    }

    @Override
    public CompletableFuture<Hello> hello() {
        return silent ? new CompletableFuture<>()
                : CompletableFuture.completedFuture(
                        new Hello("1.0", protocol, capabilities, "h", "boot", 1, 0, new Clocks(now(), 0)));
    }

    @Override
    public CompletableFuture<Clocks> clocks() {
        return CompletableFuture.completedFuture(new Clocks(now(), 0));
    }

    @Override
    public CompletableFuture<HostFacts> facts() {
        return CompletableFuture.completedFuture(new HostFacts("h", "1.0", List.of(), "boot", now(), 0, List.of(),
                List.of(), List.of(), Map.of(), List.of(), grants));
    }

    @Override
    public CompletableFuture<Done> prepare(PrepareOrder order) {
        return take("prepare");
    }

    @Override
    public CompletableFuture<Done> claim(ClaimOrder order) {
        return take("claim");
    }

    @Override
    public CompletableFuture<Done> release(ReleaseOrder order) {
        return take("release");
    }

    @Override
    public CompletableFuture<Done> settle(SettleOrder order) {
        return take("settle");
    }

    @Override
    public CompletableFuture<Done> announce(AnnounceOrder order) {
        return take("announce");
    }

    @Override
    public CompletableFuture<Probed> probe(ProbeOrder order) {
        return CompletableFuture.completedFuture(new Probed(List.of(), now()));
    }

    @Override
    public CompletableFuture<Survey> survey(SurveyOrder order) {
        return CompletableFuture.completedFuture(new Survey(
                List.of(new Survey.Overheard(3, 51, 120, Addresses.parse("198.51.100.77"),
                        MacAddress.parse("02:00:00:00:00:77"), List.of())),
                order.checks().stream().map(c -> new Survey.Tried(c.name(), false, "No such\u0007 file.")).toList()));
    }

    @Override
    public CompletableFuture<Swept> sweep(SweepOrder order) {
        orders.add("sweep " + order.subnet());
        return CompletableFuture.completedFuture(swept);
    }

    @Override
    public CompletableFuture<Clocks> subscribe() {
        return clocks();
    }

    @Override
    public CompletableFuture<Done> forget(GroupOrder order) {
        return take("forget");
    }

    @Override
    public CompletableFuture<Done> capture(FrameCaptureOrder order) {
        captures.add(order);
        return take("capture");
    }

    @Override
    public CompletableFuture<Done> arm(ArmOrder order) {
        armed.add(order);
        return take("arm");
    }

    @Override
    public CompletableFuture<Done> disarm(DisarmOrder order) {
        disarmed.add(order);
        return take("disarm");
    }

    @Override
    public CompletableFuture<Done> askHooks(HookOrder order) {
        return take("askHooks " + order.when());
    }

    @Override
    public CompletableFuture<Done> maintain(MaintenanceOrder order) {
        maintained.add(order);
        return take("maintain");
    }

    @Override
    public CompletableFuture<Done> acknowledge(AckOrder order) {
        acknowledged.add(order);
        return take("acknowledge");
    }

    @Override
    public CompletableFuture<Past> past(PastOrder order) {
        List<PastEvent> newer = past.stream().filter(e -> e.number() > order.after()).limit(order.most()).toList();
        long last = past.isEmpty() ? 0 : past.getLast().number();
        return CompletableFuture.completedFuture(new Past(newer, past.isEmpty() ? 0 : past.getFirst().number(), last,
                new Clocks(now(), System.currentTimeMillis() + AHEAD_NANOS / 1_000_000)));
    }

    @Override
    public CompletableFuture<Done> stopCapture() {
        return take("stopCapture");
    }
}
