package org.vipdrift.control.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.VipTruth;
import org.vipdrift.control.Witness;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.YamlInventoryStore;

/** What is not yet known is not yet known; a trouble is one once it was really seen. */
class BoardTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private final FakeMember h1 = new FakeMember("h1", 1);
    private final FakeMember h2 = new FakeMember("h2", 2);
    private final FakeMember h3 = new FakeMember("h3", 3);
    private final Map<HostId, FakeMember> members = Stream.of(h1, h2, h3)
            .collect(Collectors.toMap(FakeMember::host, Function.identity()));
    private final VipGroup group = new VipGroup(FakeMember.WEB, List.of(FakeMember.VIP),
            Stream.of(h1, h2, h3).map(m -> new Member(m.host(), "host0", 100)).toList());
    @TempDir
    private Path folder;
    private Board board;

    @BeforeEach
    void open() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        store.update(old -> new Inventory(Stream.of(h1, h2, h3)
                .map(m -> new Host(m.host(), "198.51.100.1" + m.host().name().charAt(1), 22, "root",
                        new Identity.Automatic()))
                .toList(), List.of(group)));
        board = new Board(store, members::get, new AgentLinks(new HostSessions(store, null)), () -> {
        });
    }

    @Test
    void aGroupNobodyAskedForIsNotAskedYet() {
        assertStatus(State.UNKNOWN, "Who answers for web has not been asked yet.");
    }

    @Test
    void aGroupThatWasJustPlacedIsNotKnownUntilTheWireHasBeenAsked() throws InterruptedException {
        board.refresh(LIMIT);
        assertStatus(State.NOTICE, "web is not placed: nobody holds 198.51.100.100.");
        h1.holds(1);
        answered(h1);
        board.read(h1.host(), LIMIT);
        assertStatus(State.UNKNOWN, "h1 has just got web: who answers for it now is being asked.");
        assertEquals(WireTruth.State.UNKNOWN, group().wire().getFirst().state());
        assertEquals(true, board.isOpen(group));
        board.askWire(group);
        assertStatus(State.OK, "198.51.100.100 is answered by h1 alone.");
        assertEquals(false, board.isOpen(group));
    }

    @Test
    void whatTheOldHolderAnsweredIsNoWordForTheNewOne() throws InterruptedException {
        placedOnH1();
        h1.holds = false;
        h2.holds(2);
        board.read(h1.host(), LIMIT);
        board.read(h2.host(), LIMIT);
        assertStatus(State.UNKNOWN, "h2 has just got web: who answers for it now is being asked.");
    }

    /** As long as a connection to a host without power takes to be given up, and longer than readings are young. */
    @Test
    void aHostThatKeepsTheOthersWaitingDoesNotMakeWhatTheySaidOld() throws InterruptedException {
        AtomicInteger readings = new AtomicInteger();
        h1.whenRead = readings::incrementAndGet;
        h2.whenRead = () -> LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
        board.refresh(LIMIT);
        assertEquals(2, readings.get());
    }

    @Test
    void aMoveWhileTheWireIsAskedIsNoTrouble() throws InterruptedException {
        placedOnH1();
        answered(h2);
        h3.answers = () -> {
            h1.holds = false;
            h2.holds(2);
            return List.of(h2.mac);
        };
        board.askWire(group);
        assertStatus(State.OK, "198.51.100.100 is answered by h2 alone.");
    }

    @Test
    void ofTwoThatAnswerItIsToldWhoSawWhich() throws InterruptedException {
        placedOnH1();
        h2.answers = () -> List.of(h1.mac);
        h3.answers = () -> List.of(h1.mac, h2.mac);
        board.askWire(group);
        VipTruth truth = board.wire().getFirst();
        assertEquals(WireTruth.State.MULTIPLE, truth.state());
        assertEquals(List.of(h1.mac + " h2 h3", h2.mac + " h3"),
                truth.answerers().stream().map(who -> who.mac() + " " + who.witnesses().stream().map(Witness::name)
                        .collect(Collectors.joining(" "))).toList());
    }

    @Test
    void silenceThatStaysIsATrouble() throws InterruptedException {
        placedOnH1();
        answered();
        board.askWire(group);
        assertStatus(State.PROBLEM, "Nobody answers for 198.51.100.100, though h1 should.");
    }

    @Test
    void aHolderThatCannotBeReadAnyMoreStillShouldAnswer() throws InterruptedException {
        placedOnH1();
        h1.contact = Contact.UNREACHABLE;
        answered();
        board.refresh(LIMIT);
        assertStatus(State.PROBLEM, "Nobody answers for 198.51.100.100, though h1 should.");
        assertEquals(h1.host(), group().holder());
        h2.holds(2);
        h2.holds = false;
        board.refresh(LIMIT);
        assertStatus(State.NOTICE, "web is not placed: nobody holds 198.51.100.100.");
    }

    @Test
    void whoMayHoldAGroupIsNotKnownBeforeAllMembersWereRead() throws InterruptedException {
        h1.contact = Contact.UNREACHABLE;
        board.refresh(LIMIT);
        assertStatus(State.UNKNOWN, "Nobody answers for 198.51.100.100, and whether h1 should is not known.");
        answered(h1);
        board.refresh(LIMIT);
        assertStatus(State.UNKNOWN, "198.51.100.100 is answered by 02:00:5e:10:00:01; whether that is right is not"
                + " known, as h1 has not told whether it holds web.");
        assertEquals(List.of(h1.mac), group().wire().getFirst().macs());
    }

    @Test
    void anAgentBeingInstalledIsNotDown() {
        h1.contact = Contact.NO_AGENT;
        board.read(h1.host(), LIMIT);
        h1.contact = Contact.AGENT_DEAD;
        try (Subscription work = board.upkeep().begin(h1.host(), AgentWork.INSTALLING)) {
            board.read(h1.host(), LIMIT);
            board.read(h1.host(), LIMIT);
            assertHost(AgentState.UNKNOWN, "The agent on h1 is being installed.");
        }
        assertHost(AgentState.UNKNOWN, "The agent on h1 is being installed.");
        h1.contact = Contact.ATTACHED;
        board.read(h1.host(), LIMIT);
        assertHost(AgentState.ATTACHED, "h1 was ATTACHED.");
    }

    @Test
    void anInstalledAgentThatStaysSilentIsDown() {
        h1.contact = Contact.AGENT_DEAD;
        board.upkeep().begin(h1.host(), AgentWork.INSTALLING).close();
        board.read(h1.host(), LIMIT);
        assertHost(AgentState.DOWN, "h1 was AGENT_DEAD.");
    }

    @Test
    void anAgentIsDownOnceItWasSilentTwice() {
        board.read(h1.host(), LIMIT);
        h1.contact = Contact.AGENT_DEAD;
        board.read(h1.host(), LIMIT);
        assertHost(AgentState.UNKNOWN, "The agent on h1 did not answer just now; it is asked again.");
        board.read(h1.host(), LIMIT);
        assertHost(AgentState.DOWN, "h1 was AGENT_DEAD.");
    }

    @Test
    void anAnswerThatWasOvertakenDoesNotCount() {
        h1.whenRead = () -> {
            h1.whenRead = () -> {
            };
            h1.contact = Contact.UNREACHABLE;
            board.read(h1.host(), LIMIT);
        };
        board.read(h1.host(), LIMIT);
        assertHost(AgentState.UNREACHABLE, "h1 was UNREACHABLE.");
    }

    @Test
    void aRemovedAgentHoldsNothing() throws InterruptedException {
        placedOnH1();
        h1.contact = Contact.NO_AGENT;
        board.read(h1.host(), LIMIT);
        assertEquals(null, host().facts());
        assertEquals(List.of(), host().holds());
    }

    private void placedOnH1() throws InterruptedException {
        h1.holds(1);
        answered(h1);
        board.refresh(LIMIT);
        assertStatus(State.OK, "198.51.100.100 is answered by h1 alone.");
    }

    /** From now on these alone answer on the wire; no host hears itself. */
    private void answered(FakeMember... answering) {
        members.values().forEach(asker -> asker.answers = () -> Stream.of(answering).filter(m -> m != asker)
                .map(m -> m.mac).toList());
    }

    private GroupStatus group() {
        return board.current().group(FakeMember.WEB).orElseThrow();
    }

    private HostStatus host() {
        return board.current().host(h1.host()).orElseThrow();
    }

    private void assertStatus(State state, String sentence) {
        Status status = group().status();
        assertEquals(sentence, status.sentence());
        assertEquals(state, status.state());
    }

    private void assertHost(AgentState state, String sentence) {
        assertEquals(sentence, host().status().sentence());
        assertEquals(state, host().agentState());
    }
}
