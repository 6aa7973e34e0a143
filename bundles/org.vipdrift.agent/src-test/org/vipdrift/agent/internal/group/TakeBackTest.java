package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.agent.internal.group.EngineFixture.OTHER;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP;
import static org.vipdrift.agent.internal.group.EngineFixture.VIP2;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

class TakeBackTest {
    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void releaseOnTrial() throws Exception {
        f = new EngineFixture(folder);
        f.place(1);
        f.prepare(Role.RELEASE, 2);
        f.release(2, 3000);
        f.assertNotHeld(2);
        f.host.done();
    }

    @Test
    void takesVipsBackThatNobodyAnswersFor() {
        f.time.pass(2990);
        assertEquals(0, f.host.asked);
        f.time.pass(1100);
        f.assertHeld(2);
        assertEquals(List.of("ask 1", "add 198.51.100.100", "announce 1", "ask 1"), f.host.done().subList(0, 4));
        f.assertTold("Taken back because the move was never settled: nobody answered for it on the wire.");
    }

    @Test
    void leavesVipsToTheOneWhoAnswers() {
        f.host.answering.put(VIP.address(), OTHER);
        f.time.pass(60_000);
        f.assertNotHeld(2);
        f.assertTold("Not taken back because the move was never settled: 02:00:00:00:00:99 answers for"
                + " 198.51.100.100.");
    }

    @Test
    void leavesAllVipsIfOneIsAnsweredFor() throws Exception {
        f.settle(2);
        f.vips = List.of(VIP, VIP2);
        f.place(3);
        f.prepare(Role.RELEASE, 4);
        f.release(4, 3000);
        f.host.answering.put(VIP2.address(), OTHER);
        f.time.pass(60_000);
        f.assertNotHeld(4);
    }

    @Test
    void leavesItAtThatWhenTheMoveIsSettled() throws Exception {
        f.settle(2);
        f.time.pass(60_000);
        f.assertNotHeld(2);
        assertEquals(0, f.host.asked);
    }

    @Test
    void stopsAskingWhenTheMoveIsSettledMeanwhile() throws Exception {
        f.time.pass(3500);
        assertEquals(1, f.host.asked);
        f.settle(2);
        f.time.pass(60_000);
        f.assertNotHeld(2);
    }

    @Test
    void stopsAskingWhenAnOrderComesMeanwhile() throws Exception {
        f.time.pass(3500);
        f.prepare(Role.CLAIM, 3);
        f.time.pass(60_000);
        f.assertNotHeld(3);
    }

    @Test
    void takesNothingBackOnADeadWire() {
        f.host.gateways.add(Addresses.parse("198.51.100.2"));
        f.time.pass(30_000);
        f.assertNotHeld(2);
        f.host.answering.put(Addresses.parse("198.51.100.2"), OTHER);
        f.time.pass(3000);
        f.assertHeld(2);
    }

    @Test
    void givesUpWhenTheGatewayStaysSilent() {
        f.host.gateways.add(Addresses.parse("198.51.100.2"));
        f.time.pass(120_000);
        f.assertTold("nobody answers on host0, not even the gateway 198.51.100.2");
        int asked = f.host.asked;
        f.time.pass(120_000);
        assertEquals(asked, f.host.asked);
        f.assertNotHeld(2);
    }

    @Test
    void waitsForTheLink() {
        Optional<Nic> nic = f.host.nic;
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, true, false, true));
        f.time.pass(30_000);
        assertEquals(0, f.host.asked);
        f.host.nic = nic;
        f.time.pass(3000);
        f.assertHeld(2);
    }

    @Test
    void givesUpWithoutALinkAfterAMinute() {
        f.host.nic = Optional.of(new Nic("host0", 2, FakeHost.OWN, true, false, true));
        f.time.pass(120_000);
        f.assertTold("Not taken back because the move was never settled: host0 has no link.");
        f.assertNotHeld(2);
    }

    @Test
    void asksAgainWhenTheInterfaceWentDownMeanwhile() {
        f.host.wireBroken = true;
        f.time.pass(10_000);
        assertTrue(f.host.asked > 3);
        f.host.wireBroken = false;
        f.time.pass(3000);
        f.assertHeld(2);
    }

    @Test
    void yieldsToARivalOfLowerMac() {
        f.host.rivals.add(MacAddress.parse("02:00:00:00:00:01"));
        f.time.pass(5000);
        assertFalse(f.grant().holding());
        f.host.rivals.clear();
        f.host.answering.put(VIP.address(), MacAddress.parse("02:00:00:00:00:01"));
        f.time.pass(5000);
        f.assertNotHeld(2);
    }

    @Test
    void doesNotYieldForEverToOneWhoOnlyAsks() {
        f.host.rivals.add(MacAddress.parse("02:00:00:00:00:01"));
        f.time.pass(30_000);
        f.assertHeld(2);
    }

    @Test
    void doesNotYieldToARivalOfHigherMac() {
        f.host.rivals.add(OTHER);
        f.time.pass(4100);
        f.assertHeld(2);
    }

    @Test
    void letsGoAgainWhenAnotherTookThemAtTheSameTime() {
        f.host.beforeChange = change -> {
            if (change.startsWith("add")) {
                f.host.answering.put(VIP.address(), OTHER);
            }
        };
        f.time.pass(60_000);
        f.assertNotHeld(2);
        f.assertTold("Let go again because the move was never settled: 02:00:00:00:00:99 answers for 198.51.100.100"
                + " as well.");
    }

    /** The engine was kept waiting between the answer and what it does about it. */
    @Test
    void asksAgainWhenTheAnswerHasBecomeOld() {
        f.host.late = Duration.ofMillis(200);
        f.time.pass(4500);
        f.assertNotHeld(2);
        f.host.late = Duration.ZERO;
        f.time.pass(3000);
        f.assertHeld(2);
    }

    @Test
    void goesOnWaitingAfterARestart() throws IOException {
        f.time.pass(1000);
        f.crashAndRestart();
        f.time.pass(1900);
        f.assertNotHeld(2);
        f.time.pass(1300);
        f.assertHeld(2);
    }

    @Test
    void finishesTakingBackAfterARestartInTheMiddle() throws IOException {
        f.host.beforeChange = change -> {
            if (change.startsWith("add")) {
                throw new IllegalStateException("killed");
            }
        };
        try {
            f.time.pass(10_000);
        } catch (IllegalStateException killed) {
            f.crashAndRestart();
        }
        f.time.pass(5000);
        f.assertHeld(2);
    }
}
