package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.Inet4Address;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;

/** Thread-safe. Adverts over packet sockets, one for each interface and family that has a virtual router. */
public final class PacketAdverts implements Adverts {
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
        AdvertSockets sockets = open.get(place);
        if (sockets == null || !sockets.nic().mac().equals(nic.mac())) {
            AdvertSockets fresh = new AdvertSockets(nic, place.ipv4, loop);
            open.put(place, fresh);
            sockets = fresh;
        }
        AdvertSockets mine = sockets;
        if (!mine.add(router.virtualRouterId(), ear)) {
            throw new IOException("virtual router id " + router.virtualRouterId() + " on " + nic.name()
                    + " is another group's");
        }
        return new AdvertSeat(nic, router, mine, wire, timer, () -> leave(place, mine, router.virtualRouterId(), ear));
    }

    private synchronized void leave(Place place, AdvertSockets sockets, int virtualRouterId, Ear ear) {
        if (sockets.remove(virtualRouterId, ear)) {
            sockets.close();
            open.remove(place, sockets);
        }
    }
}
