package org.vipdrift.control.internal.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.FakeAgent;
import org.vipdrift.control.testing.FakeSession;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.ReadyOrder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;

/** Orders to two agents over attached links, alone and chained: h1 holds, h2 is to take over. */
@Timeout(60)
class AgentOrderTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final Order ORDER = new Order(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24")), "eth0",
            new Epoch(5));

    @TempDir
    Path folder;
    private final FakeAgent holder = new FakeAgent();
    private final FakeAgent target = new FakeAgent();
    private final Map<HostId, FakeSession> opened = new ConcurrentHashMap<>();
    private final Set<HostId> unreachable = ConcurrentHashMap.newKeySet();
    private InventoryStore inventory;
    private HostSessions sessions;
    private AgentLinks links;

    @BeforeEach
    void open() throws Exception {
        inventory = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        inventory.update(i -> new Inventory(List.of(host("h1", 1), host("h2", 2)), List.of()));
        sessions = new HostSessions(inventory, (to, limit) -> {
            if (unreachable.contains(to.host())) {
                throw new RemoteException(Reason.UNREACHABLE, "No route to " + to.host() + ".", null);
            }
            return opened.compute(to.host(), (id, old) -> new FakeSession(to, id.equals(H1) ? holder : target));
        });
        links = new AgentLinks(sessions);
        links.link(H1, LONG);
        links.link(H2, LONG);
    }

    private static Host host(String name, int port) {
        return new Host(new HostId(name), "127.0.0.1", port, "root", new Identity.Automatic());
    }

    @AfterEach
    void close() {
        links.close();
        sessions.close();
    }

    @Test
    void theLibraryIsSilentOfStreamsThatEnd() {
        assertFalse(Logger.getLogger("org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer").isLoggable(Level.WARNING));
    }

    private MemberPort member(HostId host) {
        OneShot oneShot = new OneShot(sessions);
        return new AgentMember(host, links, new MemberReading(sessions, links, oneShot, new SshAddresses(
                inventory, sessions)), oneShot);
    }

    private ReadyOrder.Answers handOver(Duration limit, Runnable between) {
        return member(H1).release(ORDER, Duration.ofSeconds(2)).sendThen(member(H2).claim(ORDER), between, limit, LONG);
    }

    private ReadyOrder.Answers handOver(Duration limit) {
        return handOver(limit, () -> {
            // nothing lies in between
        });
    }

    @Test
    void anAnswersTimesAreOnOurClock() {
        long before = System.nanoTime();
        Answer.Did did = assertInstanceOf(Answer.Did.class, member(H2).claim(ORDER).send(LONG));
        assertTrue(Math.abs(did.endNanos() - before) < Duration.ofMinutes(1).toNanos(),
                () -> "an hour ahead: " + (did.endNanos() - before));
        assertEquals("Done as told.", did.sentence());
    }

    @Test
    void aRefusalKeepsItsReasonAndSentence() {
        target.refuse("claim", AgentError.STALE_EPOCH, "Epoch 5 is refused.");
        assertEquals(new Answer.Refused(Refusal.STALE_EPOCH, "Epoch 5 is refused."),
                member(H2).claim(ORDER).send(LONG));
    }

    @Test
    void anAgentThatDoesNotAnswerInTimeIsLost() {
        target.answer("claim", new CompletableFuture<>());
        assertEquals(new Answer.Lost("The agent on h2 did not answer within 100 ms."),
                member(H2).claim(ORDER).send(SHORT));
    }

    @Test
    void anAgentThatDiesIsLostAtOnceAndFoundAgainWhenItIsBack() throws Exception {
        target.answer("claim", new CompletableFuture<>());
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> member(H2).claim(ORDER).send(LONG));
        while (target.orders.isEmpty()) {
            Thread.onSpinWait();
        }
        opened.get(H2).endAgent();
        assertInstanceOf(Answer.Lost.class, waiting.join());
        sessions.drop(H2);
        target.answer("claim", CompletableFuture.completedFuture(FakeAgent.done()));
        assertInstanceOf(Answer.Did.class, member(H2).claim(ORDER).send(LONG));
    }

    @Test
    void theClaimFollowsTheRelease() {
        List<String> seen = new ArrayList<>();
        ReadyOrder.Answers answers = handOver(LONG, () -> seen.add(holder.orders + " " + target.orders));
        assertInstanceOf(Answer.Did.class, answers.first());
        assertInstanceOf(Answer.Did.class, answers.second().orElseThrow());
        assertEquals(List.of("[release] []"), seen);
        assertEquals(List.of("claim"), target.orders);
    }

    @Test
    void aRefusedReleaseIsNotFollowedByAClaim() {
        holder.refuse("release", AgentError.KERNEL, "EPERM");
        ReadyOrder.Answers answers = handOver(LONG);
        assertEquals(new Answer.Refused(Refusal.KERNEL, "EPERM"), answers.first());
        assertEquals(Optional.empty(), answers.second());
        assertEquals(List.of(), target.orders);
    }

    @Test
    void nothingIsReleasedWhereTheClaimCanNotBeSent() throws Exception {
        unreachable.add(H2);
        sessions.drop(H2);
        ReadyOrder.Answers answers = handOver(LONG);
        assertEquals(new Answer.Refused(Refusal.OTHER, "It was not told to, for h2 can't be told to go on:"
                + " No route to h2."), answers.first());
        assertEquals(Optional.empty(), answers.second());
        assertEquals(List.of(), holder.orders);
    }

    @Test
    void aReleaseThatIsAnsweredTooLateIsNeverFollowedByAClaim() {
        CompletableFuture<Done> late = new CompletableFuture<>();
        holder.answer("release", late);
        ReadyOrder.Answers answers = handOver(SHORT);
        assertInstanceOf(Answer.Lost.class, answers.first());
        assertEquals(Optional.empty(), answers.second());
        late.complete(FakeAgent.done());
        assertInstanceOf(Answer.Did.class, member(H1).settle(ORDER, LONG));
        assertInstanceOf(Answer.Did.class, member(H2).settle(ORDER, LONG));
        assertEquals(List.of("settle"), target.orders);
    }

    @Test
    void aReleaseWithoutAnAgentIsOneConstantCommandAndItsWordsComeByStandardInput() {
        for (String name : List.of("web", "db")) {
            opened.get(H2).saying("{}");
            new OneShot(sessions).release(H2, new GroupId(name), new Epoch(7), LONG);
            assertEquals(ConstantShell.COMMAND, opened.get(H2).command());
            assertEquals("." + name + "\n.7\n\nexec /opt/vipdrift-agent/current/bin/vipdrift-agent release \"$1\""
                    + " --epoch \"$2\" < /dev/null", opened.get(H2).input());
        }
    }

    @Test
    void aClaimThatIsRefusedIsToldBesideTheReleaseThatWasDone() {
        target.refuse("claim", AgentError.DEADLINE_PASSED, "Too late.");
        ReadyOrder.Answers answers = handOver(LONG);
        assertInstanceOf(Answer.Did.class, answers.first());
        assertEquals(new Answer.Refused(Refusal.DEADLINE_PASSED, "Too late."), answers.second().orElseThrow());
    }
}
