package org.vipdrift.failover.sim;

import java.net.InetAddress;
import java.util.function.Consumer;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Overheard;
import org.vipdrift.failover.port.WireEars;

/** What is said to all on the segment, as each attached host that is on it hears it, by its own clock. */
public final class SimEars implements WireEars {

    private final SimNet net;
    private final Listeners<Overheard> listeners = new Listeners<>();
    /** Whether agents are so old that they do not tell announcements from answers. */
    public boolean tellNoKinds;
    private int listening;

    SimEars(SimNet net) {
        this.net = net;
    }

    @Override
    public Subscription listen(Consumer<Overheard> listener) {
        Subscription registration = listeners.add(listener);
        listening++;
        return () -> {
            registration.close();
            listening--;
        };
    }

    /** How many listen now. */
    public int listening() {
        return listening;
    }

    /** Somebody tells all that it has the VIP. */
    public void announce(MacAddress mac) {
        say(mac, Kind.GRATUITOUS_REPLY);
    }

    /** Somebody speaks for the VIP so that all hear it. */
    public void say(MacAddress mac, Kind how) {
        say(SimNet.VIP.address(), mac, how);
    }

    public void say(InetAddress ip, MacAddress mac, Kind how) {
        Kind told = tellNoKinds ? Kind.REPLY : how;
        net.hosts.values().stream().filter(h -> h.isOnWire() && h.isAttachable() && !h.mac.equals(mac))
                .forEach(h -> tell(Overheard.of(h.id, told, ip, mac, net.time.now().plus(h.clockSkew))));
    }

    /** An event reaches the console now, whenever it happened. */
    public void tell(Overheard heard) {
        listeners.fire(heard);
    }
}
