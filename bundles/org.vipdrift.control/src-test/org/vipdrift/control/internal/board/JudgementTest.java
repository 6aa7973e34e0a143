package org.vipdrift.control.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Contact;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

class JudgementTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:14:03Z");
    private static final HostId H1 = new HostId("h1");
    private static final HostId H2 = new HostId("h2");
    private static final GroupId WEB = new GroupId("web");
    private static final Vip VIP = Vip.parse("198.51.100.100/24");
    private static final MacAddress MAC1 = MacAddress.parse("02:00:5e:10:00:01");
    private static final MacAddress MAC2 = MacAddress.parse("02:00:5e:10:00:02");
    private static final VipGroup GROUP = new VipGroup(WEB, List.of(VIP),
            List.of(new Member(H1, "host0", 100), new Member(H2, "host0", 90)));

    @Test
    void aHostNobodyAskedIsUnknown() {
        HostStatus status = Judgement.host(host(H1), null, Optional.empty(), NOW);

        assertEquals(AgentState.UNKNOWN, status.agentState());
        assertEquals(State.UNKNOWN, status.status().state());
    }

    @Test
    void anAnswerThatIsTooOldIsUnknownAndNotGood() {
        HostStatus status = Judgement.host(host(H1), attached(H1, NOW.minusSeconds(6), 3, true),
                Optional.empty(), NOW);

        assertEquals(AgentState.UNKNOWN, status.agentState());
        assertEquals("h1 has not answered for more than 5 s.", status.status().sentence());
    }

    @Test
    void anAttachedAgentTellsWhatItHolds() {
        HostStatus status = Judgement.host(host(H1), attached(H1, NOW, 3, true), Optional.empty(), NOW);

        assertEquals(AgentState.ATTACHED, status.agentState());
        assertEquals(List.of(WEB), status.holds());
    }

    @Test
    void theNewestEpochTellsTheHolderWhereTwoClaimToHold() {
        Map<HostId, Observation> seen = Map.of(H1, attached(H1, NOW, 3, true), H2, attached(H2, NOW, 4, true));

        assertEquals(Optional.of(H2), Claim.of(GROUP, seen).holder());
    }

    @Test
    void theHolderAloneOnTheWireIsGood() {
        assertEquals(State.OK, group(List.of(MAC1), NOW).status().state());
    }

    @Test
    void twoAnsweringMacsAreAProblemThatNamesThem() {
        assertEquals("198.51.100.100 is answered by 2 MACs: 02:00:5e:10:00:01 and 02:00:5e:10:00:02.",
                group(List.of(MAC2, MAC1), NOW).status().sentence());
    }

    @Test
    void anotherMacThanTheHoldersIsAProblem() {
        assertEquals("198.51.100.100 is answered by 02:00:5e:10:00:02, not by its holder h1.",
                group(List.of(MAC2), NOW).status().sentence());
    }

    @Test
    void silenceIsAProblemWhereSomebodyShouldAnswer() {
        assertEquals("Nobody answers for 198.51.100.100, though h1 should.",
                group(List.of(), NOW).status().sentence());
    }

    @Test
    void evidenceThatIsTooOldIsUnknownButStillTellsWhatWasSeen() {
        GroupStatus status = group(List.of(MAC1), NOW.minus(Duration.ofSeconds(9)));

        assertEquals(State.UNKNOWN, status.status().state());
        assertEquals(List.of(MAC1), status.wire().getFirst().macs());
    }

    @Test
    void aGroupNobodyHoldsHasNoHolder() {
        GroupStatus status = Judgement.group(GROUP, Map.of(), null, NOW);

        assertNull(status.holder());
        assertEquals(Epoch.NONE, status.epoch());
    }

    private static GroupStatus group(List<MacAddress> macs, Instant asked) {
        Map<HostId, Observation> seen = Map.of(H1, attached(H1, NOW, 3, true), H2, attached(H2, NOW, 2, false));
        List<Sighting> sightings = macs.stream().map(m -> new Sighting(VIP.address(), m, "h2", asked)).toList();
        return Judgement.group(GROUP, seen, new Evidence(Claim.of(GROUP, seen),
                List.of(WireTruth.judge(VIP, Optional.of(MAC1), List.of("h2"), sightings, asked)), sightings), NOW);
    }

    private static Observation attached(HostId host, Instant at, long epoch, boolean holding) {
        HostFacts facts = new HostFacts(host.name(), "0.1.0", List.of(), "boot", 0, 0, List.of(), List.of(), List.of(),
                Map.of(), List.of(), List.of(new Grant(WEB, List.of(VIP), "host0", new Epoch(epoch), holding, "")));
        return Observation.of(new Reading(host, Contact.ATTACHED, Optional.of(facts), Optional.empty(),
                Optional.empty(), Duration.ZERO, "The agent on " + host + " answered."), at, at, null);
    }

    private static Host host(HostId id) {
        return new Host(id, "198.51.100.11", 22, "root", new Identity.Automatic());
    }
}
