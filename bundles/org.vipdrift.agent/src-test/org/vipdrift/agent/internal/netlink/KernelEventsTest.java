package org.vipdrift.agent.internal.netlink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Vip;

/** Against the real kernel, in a network namespace of its own. */
class KernelEventsTest implements KernelEvents.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile CountDownLatch blocker = new CountDownLatch(0);
    private Namespace here;
    private ReadinessLoop loop;
    private KernelEvents events;

    @BeforeEach
    void open() throws Exception {
        here = new Namespace();
        here.ip("link add eth0 type veth peer name far");
        here.ip("link set up dev eth0");
        here.run(() -> {
            loop = new ReadinessLoop("test");
            events = new KernelEvents();
            events.listen(loop, this);
        });
    }

    @AfterEach
    void close() throws Exception {
        loop.close();
        here.close();
    }

    @Test
    void hearsAddressesComeAndGo() throws Exception {
        here.ip("address add 198.51.100.100/32 dev eth0");
        awaitHeard("+198.51.100.100/32");
        here.ip("address del 198.51.100.100/32 dev eth0");
        awaitHeard("-198.51.100.100/32");
        here.ip("address add 2001:db8::1/128 nodad dev eth0");
        awaitHeard("+2001:db8:0:0:0:0:0:1/128");
    }

    @Test
    void hearsThatRoutesChangeOfBothFamilies() throws Exception {
        here.ip("address add 198.51.100.11/24 dev eth0");
        here.ip("link set up dev far");
        here.run(() -> new RouteEvents().listen(loop, () -> heard.add("routes")));
        here.ip("route add 203.0.113.0/24 dev eth0");
        awaitHeard("routes");
        heard.clear();
        here.ip("-6 route add 2001:db8:7::/48 dev eth0");
        awaitHeard("routes");
    }

    @Test
    void hearsTheCarrierComeAndGoAndTheInterfaceVanish() throws Exception {
        here.ip("link set up dev far");
        awaitHeard("link eth0 up carrier");
        here.ip("link set down dev far");
        awaitHeard("link eth0 up");
        here.ip("link delete dev eth0");
        awaitHeard("gone eth0");
    }

    @Test
    void hearsNeighboursOnlyWhileWanted() throws Exception {
        here.ip("neigh add 198.51.100.3 lladdr 02:00:00:00:00:63 nud stale dev eth0");
        events.watchNeighbours(true);
        here.ip("neigh add 198.51.100.4 lladdr 02:00:00:00:00:64 nud stale dev eth0");
        awaitHeard("neigh 198.51.100.4 02:00:00:00:00:64 stale");
        assertTrue(heard.stream().noneMatch(e -> e.contains("198.51.100.3")));
        events.watchNeighbours(false);
        here.ip("neigh add 198.51.100.5 lladdr 02:00:00:00:00:65 nud stale dev eth0");
        here.ip("address add 198.51.100.100/32 dev eth0");
        while (!next().equals("+198.51.100.100/32")) {
            assertTrue(heard.stream().noneMatch(e -> e.contains("198.51.100.5")));
        }
    }

    @Test
    void saysWhenEventsWereLost() throws Exception {
        blocker = new CountDownLatch(1);
        here.run(() -> {
            try (KernelAddresses kernel = new KernelAddresses()) {
                Nic nic = kernel.nic("eth0").orElseThrow();
                for (int i = 0; i < 8000; i++) {
                    kernel.add(nic, List.of(Vip.parse("198.18.0.1/16")), 1000 + i % 2);
                }
            }
        });
        blocker.countDown();
        awaitHeard("overrun");
    }

    private void awaitHeard(String event) throws InterruptedException {
        while (!next().equals(event)) {
            // other news come between
        }
    }

    private String next() throws InterruptedException {
        String event = heard.poll(10, TimeUnit.SECONDS);
        assertTrue(event != null, "nothing heard");
        return event;
    }

    @Override
    public void link(LinkRow link, boolean gone) {
        heard.add((gone ? "gone " : "link ") + link.name()
                + (gone ? "" : (link.up() ? " up" : "") + (link.carrier() ? " carrier" : "")));
    }

    @Override
    public void address(AddressRow address, boolean gone) {
        try {
            blocker.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        heard.add((gone ? "-" : "+") + address.facts().address().getHostAddress() + "/"
                + address.facts().prefixLength());
    }

    @Override
    public void neighbour(NeighbourRow neighbour, boolean gone) {
        heard.add("neigh " + neighbour.address().getHostAddress() + " " + neighbour.mac() + " " + neighbour.state());
    }

    @Override
    public void overrun() {
        heard.add("overrun");
    }
}
