package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.netlink.KernelTables;
import org.vipdrift.agent.internal.netlink.LinkRow;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.MacAddress;
import org.vipdrift.vrrp.Advert;
import org.vipdrift.vrrp.AdvertFrame;

/** Sends one virtual router's adverts: confined to the engine's thread, but for what is known of the peers. */
final class AdvertSeat implements Adverts.Seat {
    private static final int ETHERNET_MTU = 1500;
    private static final Duration ASKING = Duration.ofMillis(300);
    private static final long AGAIN_SECONDS = 5;
    private static final int MOST_KEPT = 16;

    private final Nic nic;
    private final Adverts.Router router;
    private final AdvertSockets sockets;
    private final Runnable leave;
    private final int mtu;
    private final Map<InetAddress, MacAddress> peers = new ConcurrentHashMap<>();
    private final Future<?> asking;
    /** Frames by priority; the interval of a router does not change. Forgotten when a peer has another MAC. */
    private final Map<Integer, List<byte[]>> frames = new HashMap<>();
    private volatile boolean stale;

    AdvertSeat(Nic nic, Adverts.Router router, AdvertSockets sockets, Wire wire, ScheduledExecutorService timer,
            Runnable leave) throws IOException {
        this.nic = nic;
        this.router = router;
        this.sockets = sockets;
        this.leave = leave;
        mtu = KernelTables.link(nic.name()).map(LinkRow::mtu).orElse(ETHERNET_MTU);
        asking = router.peers().isEmpty() ? timer.submit(() -> {
        }) : timer.scheduleWithFixedDelay(() -> ask(wire), 0, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Where the peers are: none of them is sent anything before it has answered. */
    private void ask(Wire wire) {
        wire.ask(nic, new Wire.Question(router.peers(), 3, ASKING, true)).thenAccept(heard -> {
            for (Probed.Answer answer : heard.answers()) {
                if (router.peers().contains(answer.ip())
                        && !answer.mac().equals(peers.put(answer.ip(), answer.mac()))) {
                    stale = true;
                }
            }
        });
    }

    @Override
    public void send(int priority, long advertNanos) throws IOException {
        if (stale || frames.size() > MOST_KEPT) {
            stale = false;
            frames.clear();
        }
        for (byte[] frame : frames.computeIfAbsent(priority, p -> frames(p, advertNanos))) {
            sockets.send(frame);
        }
    }

    private List<byte[]> frames(int priority, long advertNanos) {
        Advert advert = new Advert(router.version(), router.virtualRouterId(), priority, advertNanos, router.own(),
                router.vips());
        if (router.peers().isEmpty()) {
            return List.of(AdvertFrame.multicast(advert, nic.mac(), mtu));
        }
        List<byte[]> one = new ArrayList<>();
        peers.forEach((peer, mac) -> one.add(AdvertFrame.unicast(advert, nic.mac(), mac, peer, mtu)));
        return one;
    }

    @Override
    public void tell(Epoch epoch) throws IOException {
        sockets.tell(router.virtualRouterId(), epoch);
    }

    @Override
    public void close() {
        asking.cancel(false);
        leave.run();
    }
}
