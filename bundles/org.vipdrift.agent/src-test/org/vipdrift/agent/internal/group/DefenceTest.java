package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP2;
import static org.vipdrift.agent.internal.group.EngineFixture.WEB;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.agent.api.ClaimOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Epoch;

class DefenceTest {
    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void hold() throws Exception {
        f = new EngineFixture(folder);
        f.place(1);
        f.time.pass(10_000);
        f.host.done();
    }

    private void removeBehindItsBack() {
        f.host.addresses.clear();
        f.engine.addressGone(VIP.address());
    }

    @Test
    void putsAVipBackAtOnceAndSaysSo() {
        removeBehindItsBack();
        assertEquals(List.of("add 198.51.100.100", "announce 1"), f.host.done());
        f.assertTold("198.51.100.100/24 was removed from host0 by something else and put back at once.");
    }

    @Test
    void stopsFightingAfterThreeTimesInAMinute() {
        for (int i = 0; i < 3; i++) {
            f.time.pass(1000);
            removeBehindItsBack();
            assertTrue(f.host.has(VIP));
        }
        removeBehindItsBack();
        assertFalse(f.host.has(VIP));
        f.assertTold("for the fourth time within a minute");
    }

    @Test
    void fightsAgainAfterAQuietMinute() {
        for (int i = 0; i < 8; i++) {
            f.time.pass(21_000);
            removeBehindItsBack();
            assertTrue(f.host.has(VIP));
        }
    }

    /** A console takes an agent that does not answer for dead, and may have had the VIPs released and claimed elsewhere. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksTheWireFirstWhenTheAgentWasAway(boolean timersFirst) {
        f.host.answering.put(VIP.address(), OTHER);
        f.host.addresses.clear();
        f.time.freeze(5000);
        if (timersFirst) {
            f.time.pass(1);
        }
        f.engine.addressGone(VIP.address());
        assertFalse(f.host.has(VIP));
        f.time.pass(60_000);
        f.assertNotHeld(1);
        f.assertTold("Not taken back after the agent was away: 02:00:00:00:00:99 answers");
    }

    @Test
    void asksTheWireFirstWhenTheLinkHadBeenGone() {
        f.host.answering.put(VIP.address(), OTHER);
        f.host.addresses.clear();
        f.engine.linkUp("host0");
        f.time.pass(60_000);
        f.assertNotHeld(1);
    }

    @Test
    void ignoresNewsOfItsOwnDoings() throws Exception {
        f.prepare(Role.RELEASE, 2);
        f.release(2, 0);
        f.engine.addressGone(VIP.address());
        f.claim(2);
        f.host.done();
        f.engine.addressGone(VIP.address());
        f.engine.addressGone(VIP2.address());
        assertEquals(List.of(), f.host.done());
    }

    @Test
    void announcesWhenTheLinkComesBack() {
        f.engine.linkUp("host0");
        f.engine.linkUp("host1");
        assertEquals(List.of("announce 1"), f.host.done());
    }

    @Test
    void saysThatAnInterfaceVanishedAndUsesItWhenItIsBack() {
        Optional<Nic> nic = f.host.nic;
        f.host.nic = Optional.empty();
        removeBehindItsBack();
        f.assertTold("gone with interface host0");
        f.host.nic = nic;
        f.engine.linkUp("host0");
        f.time.pass(1100);
        f.assertHeld(1);
    }

    @Test
    void waitsForTheLinkWhenAnAddressWentWithIt() {
        Optional<Nic> nic = f.host.nic;
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, false, false, true));
        removeBehindItsBack();
        f.assertTold("198.51.100.100/24 went with the link of host0");
        assertFalse(f.host.has(VIP));
        f.host.nic = nic;
        f.engine.linkUp("host0");
        f.time.pass(1100);
        f.assertHeld(1);
    }

    @Test
    void looksForItselfWhenNewsWasLost() {
        f.host.addresses.clear();
        f.engine.lookAgain();
        f.assertHeld(1);
    }

    @Test
    void asksTheWireFirstWhenALifetimeRanOut() throws Exception {
        f.claim(new ClaimOrder(WEB, f.vips, "host0", new Epoch(2), 3));
        f.settle(2);
        f.host.answering.put(VIP.address(), OTHER);
        removeBehindItsBack();
        f.time.pass(60_000);
        f.assertNotHeld(2);
        f.assertTold("Not taken back after their lifetime ran out: 02:00:00:00:00:99 answers");
    }
}
