package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveRequest.Verb;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;

/** A person far away moves an armed group: agents hand it over between themselves, so clients do not wait for the console. */
@OnLab
@Timeout(120)
class FarConsoleTest extends ArmedTest {
    /** One way. */
    private static final Duration DELAY = Duration.ofMillis(100);
    private static final String DEAF = "nft 'add table netdev deaf; add chain netdev deaf in { type filter hook ingress"
            + " device host0 priority 0; }; add rule netdev deaf in ether type 0x88b5 drop'";
    @TempDir
    Path other;
    private final List<FarPort> ports = new ArrayList<>();
    /** When moves were under way. */
    private final List<Window> moving = new ArrayList<>();
    private MoveLab far;

    /** Times by CLOCK_MONOTONIC. */
    private record Window(long fromNanos, long toNanos) {
    }

    FarConsoleTest(Lab lab) {
        super(lab);
    }

    private void openFarConsole() throws Exception {
        far = armed.moves.secondConsole(other.resolve("far"));
        for (String host : lab.hosts()) {
            FarPort port = new FarPort(new InetSocketAddress(lab.address(host), Host.SSH_PORT), DELAY);
            ports.add(port);
            far.control().hosts().add(new Host(new HostId(host), InetAddress.getLoopbackAddress().getHostAddress(),
                    port.number(), "root", new Identity.KeyFile(lab.key())), null);
        }
        far.awaitAgents();
    }

    @AfterEach
    void closeFarConsole() {
        if (far != null) {
            far.close();
        }
        ports.forEach(FarPort::close);
        lab.ssh("h2", "nft delete table netdev deaf 2> /dev/null || :");
    }

    private void move(String target) throws Exception {
        long from = System.nanoTime();
        Drift drift = far.run(Verb.MOVE, target);
        moving.add(new Window(from, System.nanoTime()));
        assertEquals(Outcome.DONE, drift.outcome(), drift.sentence());
        armed.awaitHolder(target);
    }

    private void assertAllHeld(String what, Bounds bounds) throws Exception {
        Evidence all = armed.witness.evidence(bounds);
        for (Window move : moving) {
            all = ArmedLab.outside(all, move.fromNanos(), move.toNanos());
        }
        ArmedLab.assertAllHeld(what, all);
    }

    @Test
    void theOutageDoesNotGrowWithTheConsolesDistance() throws Exception {
        openFarConsole();
        move("h2");
        move("h3");
        move("h1");
        assertAllHeld("a far console", new Bounds(DELAY, 3));
    }

    /** What the test before would see if the console were needed: the frame between the agents is lost. */
    @Test
    void withoutTheAgentsHandOverTheOutageIsTheConsolesRoundTrip() throws Exception {
        openFarConsole();
        lab.ssh("h2", DEAF);
        move("h2");
        double silence = armed.witness.wire().longestSilenceMillis();
        assertTrue(silence > DELAY.toMillis(), () -> "The outage was " + silence + " ms.");
        assertAllHeld("a far console alone", TAKEOVER);
    }
}
