package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/**
 * Debian's keepalived on h2 and our agent on h1 in one virtual router, with adverts each second: either takes over from the
 * other, and greater priorities and adverts of priority 0 are obeyed by both. A client sees one holder at a time.
 */
@OnLab
@Timeout(120)
class KeepalivedPeerTest extends ArmedTest {
    private static final int SECOND_MILLIS = 1000;
    private static final int LOWER = 50;
    private static final int GREATER = 200;
    /** With an advert of priority 0 a skew time is waited for at most, and never the three seconds of three adverts. */
    private static final Duration TOLD = Duration.ofMillis(1500);
    /** Three adverts and the skew time. */
    private static final Duration UNTOLD = Duration.ofMillis(4500);
    private static final Duration LONGER = Duration.ofSeconds(4);
    private final Keepalived keepalived;

    KeepalivedPeerTest(Lab lab) {
        super(lab);
        keepalived = new Keepalived(lab, "h2");
    }

    @Override
    void mend() {
        armed.moves.revive();
        keepalived.stop();
    }

    @AfterEach
    void stop() {
        mend();
        lab.hosts().forEach(host -> lab.ssh(host, "systemctl start vipdrift-agent"));
        armed.moves.awaitAgents();
    }

    /** Our agent is alone on h1 and holds; keepalived is on h2 with this priority. */
    private void meet(int version, boolean unicast, int priority) throws Exception {
        armed.arm(terms -> each(terms, version, unicast));
        armed.awaitHolder("h1");
        lab.ssh("h2", "systemctl stop vipdrift-agent");
        lab.ssh("h3", "systemctl stop vipdrift-agent");
        armed.witness.begin();
        int router = armed.moves.control().automation().settings(MoveLab.WEB).virtualRouterId();
        keepalived.start(new Keepalived.Router(version, router, priority,
                MoveLab.VIP.address().getHostAddress() + "/32", unicast ? lab.address("h1") : ""));
    }

    private static Automatic each(Automatic terms, int version, boolean unicast) {
        return new Automatic(terms.virtualRouterId(), version, SECOND_MILLIS, terms.preempt(),
                terms.preemptDelayMillis(), unicast, terms.witnesses(), terms.releaseWhenAlone(), terms.holdSeconds(),
                terms.checks());
    }

    private void assertSequence(String... hosts) throws InterruptedException {
        assertEquals(List.of(hosts).stream().map(lab::mac).toList(), armed.witness.wire().sequence());
    }

    @ParameterizedTest
    @CsvSource({"3, false", "2, false", "3, true"})
    void eachTakesOverFromTheOtherThatLetsGo(int version, boolean unicast) throws Exception {
        meet(version, unicast, LOWER);
        armed.watch(LONGER);
        assertSequence("h1");
        armed.endService("h1");
        armed.awaitHolder("h2");
        keepalived.awaitMaster();
        armed.startService("h1");
        armed.watch(LONGER);
        assertSequence("h1", "h2");
        keepalived.stop();
        armed.awaitHolder("h1");
        armed.assertAllHeld("letting go, version " + version, new Bounds(TOLD, 2));
        assertSequence("h1", "h2", "h1");
    }

    @ParameterizedTest
    @CsvSource({"3, false", "2, true"})
    void keepalivedTakesOverFromAHostWithoutPower(int version, boolean unicast) throws Exception {
        meet(version, unicast, LOWER);
        lab.tell("crash", "h1");
        armed.awaitHolder("h2");
        armed.assertAllHeld("power loss of ours, version " + version, Bounds.takeover(UNTOLD));
    }

    @ParameterizedTest
    @CsvSource({"3, false", "2, false", "3, true"})
    void aGreaterPriorityOfKeepalivedIsObeyedAndItsPowerLossIsATakeover(int version, boolean unicast) throws Exception {
        meet(version, unicast, GREATER);
        armed.awaitHolder("h2");
        armed.watch(LONGER);
        armed.assertAllHeld("greater priority, version " + version, Bounds.takeover(TOLD));
        armed.witness.begin();
        lab.tell("crash", "h2");
        armed.awaitHolder("h1");
        armed.assertAllHeld("power loss of keepalived, version " + version, Bounds.takeover(UNTOLD));
    }
}
