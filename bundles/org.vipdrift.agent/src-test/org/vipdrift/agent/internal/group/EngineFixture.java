package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.vipdrift.agent.api.ArmOrder;
import org.vipdrift.agent.api.DisarmOrder;
import org.vipdrift.agent.api.ElectionMember;
import org.vipdrift.agent.api.ElectionTerms;
import org.vipdrift.agent.api.FlapTerms;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.agent.internal.check.CheckWorkers;
import org.vipdrift.agent.internal.check.Finding;
import org.vipdrift.agent.internal.check.HealthChecks;
import org.vipdrift.agent.internal.election.Stage;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.hook.HookPrograms;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.api.SettleOrder;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.AddressFacts;
import org.vipdrift.core.host.Grant;

/** An engine on a fake host, with orders of one console in short form. */
final class EngineFixture {
    static final GroupId WEB = new GroupId("web");
    static final Vip VIP = Vip.parse("198.51.100.100/24");
    static final Vip VIP2 = Vip.parse("198.51.100.101/24");
    static final MacAddress OTHER = MacAddress.parse("02:00:00:00:00:99");
    static final Object ANN = "ann's session";
    static final Object BOB = "bob's session";

    private static final CheckWorkers CHECKERS = new CheckWorkers(loop());

    private static ReadinessLoop loop() {
        try {
            return new ReadinessLoop("checks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final ManualTime time = new ManualTime();
    final FakeHost host = new FakeHost(time);
    final List<String> told = new ArrayList<>();
    final List<String> past = new ArrayList<>();
    /** Of each kind of event the last one's duration in nanoseconds. */
    final Map<String, Long> lasted = new HashMap<>();
    final Path folder;
    List<Vip> vips = List.of(VIP);
    /** Agreed with the other end in each prepare, null for none. */
    Handover handover;
    GroupEngine engine;
    /** What hooks find, by the program's path, at once; those not named are held until {@link #hookEnds}. */
    final Map<String, Finding> hookFinds = new HashMap<>();
    /** What hooks were told. */
    final List<Map<String, String>> hooksRun = new ArrayList<>();
    private final Deque<Consumer<Finding>> hooksRunning = new ArrayDeque<>();
    private final HookPrograms programs = this::runHook;
    private String boot = "boot-1";

    EngineFixture(Path folder) throws IOException {
        this.folder = folder;
        engine = start();
    }

    /** Arms the group with this host as one of two, of priority 100. */
    Done arm(long epoch) throws OrderRefused {
        return arm(epoch, terms(50, 2));
    }

    Done arm(long epoch, ElectionTerms terms) throws OrderRefused {
        return engine.arm(new ArmOrder(WEB, vips, "host0", new Epoch(epoch), terms, "ann@desk", "for the night", 5),
                ANN);
    }

    Done disarm(long epoch) throws OrderRefused {
        return engine.disarm(new DisarmOrder(WEB, new Epoch(epoch), "bob@home", ""));
    }

    /** Ann takes the group out of automatic moves here. @param seconds 0 until it is ended */
    Done maintain(long seconds) throws OrderRefused {
        return engine
                .maintain(new MaintenanceOrder(WEB, vips, "host0", "host", true, seconds, "ann@desk", "new disk", 7));
    }

    Done endMaintenance() throws OrderRefused {
        return engine.maintain(new MaintenanceOrder(WEB, List.of(), "", "host", false, 0, "bob@home", "", 8));
    }

    static ElectionTerms terms(long advertMillis, long holdSeconds) {
        return new ElectionTerms(3, 51, 100, advertMillis, false, 0,
                List.of(new ElectionMember(new HostId("h2"), FakeSegment.PEER, 200)), false, List.of(), false,
                holdSeconds, List.of());
    }

    /** Of the usual kind, with a limit of moves. */
    static ElectionTerms terms(FlapTerms flaps) {
        ElectionTerms t = terms(50, 2);
        return new ElectionTerms(t.version(), t.virtualRouterId(), t.priority(), t.advertMillis(), t.preempt(),
                t.preemptDelayMillis(), t.members(), t.unicast(), t.witnesses(), t.releaseWhenAlone(), t.holdSeconds(),
                t.checks(), t.gateMillis(), t.dropsTraffic(), flaps, t.hooks());
    }

    ElectionFacts election() {
        return Objects.requireNonNull(grant().election());
    }

    private GroupEngine start() throws IOException {
        StateStore store = new StateStore(folder);
        GroupEngine fresh = new GroupEngine(
                new Stage(host, host, host.segment, time,
                        listener -> new HealthChecks(CHECKERS, time, listener), programs),
                store, boot, this::heard, (what, _, _, since, sentence) -> {
                    past.add(what + ": " + sentence);
                    lasted.put(what, since);
                });
        fresh.adopt(store.load());
        time.settle();
        return fresh;
    }

    private void heard(AgentEvent event) {
        assertTrue(Set.of(AgentEvent.Kind.GRANT, AgentEvent.Kind.ELECTION).contains(event.kind()));
        told.add(event.sentence());
    }

    /** The agent dies as it is, with what waits undone, and is started again by systemd. */
    void crashAndRestart() throws IOException {
        time.crash();
        host.beforeChange = _ -> {
        };
        engine = start();
    }

    /** The machine loses power and comes back: the addresses are gone. */
    void reboot() throws IOException {
        boot = boot + "'";
        host.addresses.clear();
        crashAndRestart();
    }

    Done prepare(Role role, long epoch) throws OrderRefused {
        return prepare(role, epoch, ANN);
    }

    Done prepare(Role role, long epoch, Object caller) throws OrderRefused {
        return engine.prepare(new PrepareOrder(WEB, vips, "host0", new Epoch(epoch), role, 2000,
                caller.equals(ANN) ? "ann@desk" : "bob@home", handover), caller);
    }

    Done claim(long epoch) throws OrderRefused {
        return claim(claimOrder(epoch));
    }

    ClaimOrder claimOrder(long epoch) {
        return new ClaimOrder(WEB, vips, "host0", new Epoch(epoch), AddressFacts.FOREVER);
    }

    /** Until it is done, though the wire is asked before. */
    Done claim(ClaimOrder order) throws OrderRefused {
        CompletableFuture<Done> claimed = engine.claim(order, ANN);
        for (int millis = 0; !claimed.isDone() && millis < 200; millis++) {
            time.pass(1);
        }
        if (claimed.isCompletedExceptionally() && claimed.exceptionNow() instanceof OrderRefused refused) {
            throw refused;
        }
        return claimed.join();
    }

    Done release(long epoch, long takeBackMillis) throws OrderRefused {
        return engine.release(new ReleaseOrder(WEB, new Epoch(epoch), takeBackMillis), ANN);
    }

    Done settle(long epoch) throws OrderRefused {
        return engine.settle(new SettleOrder(WEB, new Epoch(epoch)));
    }

    /** A whole placing of the group on this host. */
    void place(long epoch) throws OrderRefused {
        prepare(Role.CLAIM, epoch);
        claim(epoch);
        settle(epoch);
        time.settle();
        told.clear();
        host.done();
    }

    private void runHook(HookTerms hook, Map<String, String> environment, Consumer<Finding> came) {
        hooksRun.add(environment);
        Finding found = hookFinds.get(hook.arguments().getFirst());
        if (found == null) {
            hooksRunning.add(came);
        } else {
            came.accept(found);
        }
    }

    /** The program that has been running longest ends. */
    void hookEnds(Finding finding) {
        hooksRunning.remove().accept(finding);
        time.settle();
    }

    Grant grant() {
        time.settle();
        return engine.grants().stream().filter(g -> g.group().equals(WEB)).findFirst().orElseThrow();
    }

    void assertHeld(long epoch) {
        Grant grant = grant();
        assertTrue(grant.holding(), grant.sentence());
        assertEquals(new Epoch(epoch), grant.epoch());
        assertTrue(vips.stream().allMatch(host::has), "all VIPs on the interface");
    }

    void assertNotHeld(long epoch) {
        Grant grant = grant();
        assertTrue(!grant.holding(), grant.sentence());
        assertEquals(new Epoch(epoch), grant.epoch());
        assertTrue(vips.stream().noneMatch(host::has), "no VIP on the interface");
    }

    static void assertRefused(AgentError error, String sentence, Executable order) {
        OrderRefused refused = assertThrows(OrderRefused.class, order);
        assertEquals(error, refused.error(), refused.sentence());
        assertTrue(refused.sentence().contains(sentence), refused.sentence());
    }

    void assertTold(String sentence) {
        assertTrue(told.stream().anyMatch(t -> t.contains(sentence)), told.toString());
    }
}
