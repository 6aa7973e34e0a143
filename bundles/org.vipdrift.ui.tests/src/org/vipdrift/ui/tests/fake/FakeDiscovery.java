package org.vipdrift.ui.tests.fake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.SweepReport;
import org.vipdrift.control.SweepReport.Way;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;

/** Thread-safe. Finds what a test has put there. */
public final class FakeDiscovery implements Discovery {
    private final List<FoundHost> hosts = new CopyOnWriteArrayList<>();
    private final Map<HostId, HostServices> looks = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Gate gate = new Gate();
    private volatile CyclicBarrier together = new CyclicBarrier(1);

    void reset() {
        together = new CyclicBarrier(1);
        hosts.clear();
        looks.clear();
        asked.clear();
        gate.open();
    }

    public void finds(FoundHost... found) {
        hosts.addAll(List.of(found));
    }

    public void sees(HostServices look) {
        looks.put(look.host(), look);
    }

    /** "198.51.100.0/24 from h1", "look h1". */
    public List<String> asked() {
        return asked;
    }

    /** From now on a look at a host ends only when so many are under way; one that waits for too long fails. */
    public void looksTogether(int number) {
        together = new CyclicBarrier(number);
    }

    /** Holds searches up. */
    public Gate gate() {
        return gate;
    }

    @Override
    public SweepReport sweep(Ipv4Subnet subnet, @Nullable HostId from, Duration limit) throws InterruptedException {
        asked.add(subnet + " from " + (from == null ? "here" : from));
        gate.pass();
        return new SweepReport(subnet, from == null ? Way.CONSOLE : Way.AGENT, hosts,
                List.of(new SweepReport.Router(3, 77, 100, Addresses.parse("198.51.100.13"), Scene.mac(13),
                        List.of(Addresses.parse("198.51.100.120")), null)),
                "Asked " + subnet + ": " + hosts.size() + " are answered for.");
    }

    @Override
    public HostServices look(HostId host, Duration limit) throws ControlException, InterruptedException {
        asked.add("look " + host);
        try {
            together.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new ControlException(ControlException.Reason.UNREACHABLE, host + " was looked at alone.");
        }
        HostServices look = looks.get(host);
        if (look == null) {
            throw new ControlException(ControlException.Reason.UNREACHABLE, host + " is not reached.");
        }
        return look;
    }
}
