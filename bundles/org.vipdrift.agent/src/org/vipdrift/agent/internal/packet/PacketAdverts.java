package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.AdvertEars;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.Subscription;

/** Thread-safe. Adverts over packet sockets, one for each interface and family that has a virtual router. */
public final class PacketAdverts implements Adverts, AdvertEars {
    private final ReadinessLoop loop;
    private final Wire wire;
    private final ScheduledExecutorService timer;
    /** Guarded by this. */
    private final Map<Place, AdvertSockets> open = new HashMap<>();

    private record Place(int index, boolean ipv4) {
    }

    /**
     * @param wire is asked for the MAC addresses of peers
     * @param timer when that is done
     */
    public PacketAdverts(ReadinessLoop loop, Wire wire, ScheduledExecutorService timer) {
        this.loop = loop;
        this.wire = wire;
        this.timer = timer;
    }

    @Override
    public synchronized Seat join(Nic nic, Router router, Ear ear) throws IOException {
        Place place = new Place(nic.index(), router.own() instanceof Inet4Address);
        AdvertSockets mine = sockets(place, nic);
        if (!mine.add(router.virtualRouterId(), ear)) {
            throw new IOException("virtual router id " + router.virtualRouterId() + " on " + nic.name()
                    + " is another group's");
        }
        return new AdvertSeat(nic, router, mine, wire, timer, () -> leave(place, mine, router.virtualRouterId(), ear));
    }

    @Override
    public synchronized Subscription listen(Nic nic, boolean ipv4, Ear ear) throws IOException {
        Place place = new Place(nic.index(), ipv4);
        AdvertSockets mine = sockets(place, nic);
        mine.add(ear);
        return () -> stop(place, mine, ear);
    }

    private AdvertSockets sockets(Place place, Nic nic) throws IOException {
        AdvertSockets known = open.get(place);
        if (known != null && known.nic().mac().equals(nic.mac())) {
            return known;
        }
        AdvertSockets fresh = new AdvertSockets(nic, place.ipv4, loop);
        open.put(place, fresh);
        return fresh;
    }

    private synchronized void leave(Place place, AdvertSockets sockets, int virtualRouterId, Ear ear) {
        if (sockets.remove(virtualRouterId, ear)) {
            close(place, sockets);
        }
    }

    private synchronized void stop(Place place, AdvertSockets sockets, Ear ear) {
        if (sockets.remove(ear)) {
            close(place, sockets);
        }
    }

    private void close(Place place, AdvertSockets sockets) {
        sockets.close();
        open.remove(place, sockets);
    }
}
