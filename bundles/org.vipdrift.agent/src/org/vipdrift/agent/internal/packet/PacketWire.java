package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;

/** Thread-safe. The wire over packet sockets, which are opened per interface when it is first used. */
public final class PacketWire implements Wire {
    private static final int MOST_PROBES = 32;

    /** Hears what is said about watched addresses, on the readiness loop's thread; must not block. */
    @FunctionalInterface
    public interface Hearsay {
        void heard(Nic nic, Probed.Answer who, Said how, GroupId group);
    }

    private final ReadinessLoop loop;
    private final ScheduledExecutorService timer;
    private final Hearsay hearsay;
    private final Map<Integer, NicSockets> sockets = new ConcurrentHashMap<>();
    private volatile Map<InetAddress, GroupId> watched = Map.of();

    /** @param timer sends the later attempts of probes and ends them */
    public PacketWire(ReadinessLoop loop, ScheduledExecutorService timer, Hearsay hearsay) {
        this.loop = loop;
        this.timer = timer;
        this.hearsay = hearsay;
    }

    @Override
    public Announcement announcement(Nic nic, Collection<Vip> vips) throws IOException {
        NicSockets open = open(nic);
        Announcing announcing = Announcing.of(nic, vips);
        for (InetAddress ip : oneOfEachFamily(vips)) {
            open.of(ip).send(Announcing.question(nic, ip));
        }
        return () -> announcing.send(open);
    }

    /** A question changes nobody's cache; asking it opens the socket and wakes everything up to the cable. */
    private static Collection<InetAddress> oneOfEachFamily(Collection<Vip> vips) {
        Map<Boolean, InetAddress> chosen = new HashMap<>();
        vips.forEach(vip -> chosen.putIfAbsent(vip.isIpv4(), vip.address()));
        return chosen.values();
    }

    @Override
    public void tell(Nic nic, Collection<Vip> vips, Collection<Station> stations) throws IOException {
        Announcing.to(nic, vips, stations).send(open(nic));
    }

    @Override
    public CompletableFuture<Heard> ask(Nic nic, Question question) {
        SegmentProbe probe = new SegmentProbe(nic.mac(), question);
        try {
            NicSockets open = open(nic);
            if (open.probes().size() >= MOST_PROBES) {
                throw new IOException("as many questions as the agent can follow are being asked on " + nic.name());
            }
            open.probes().add(probe);
            probe.result().whenComplete((_, _) -> open.probes().remove(probe));
            ask(open, question, probe, 1);
        } catch (IOException e) {
            probe.fail(e);
        }
        return probe.result();
    }

    private void ask(NicSockets open, Question question, SegmentProbe probe, int attempt) {
        try {
            for (InetAddress ip : question.addresses()) {
                open.of(ip).send(frame(open.nic(), question.asker(), ip));
            }
        } catch (ErrnoException e) {
            probe.fail(e);
            return;
        }
        timer.schedule(() -> {
            if (attempt == question.attempts()) {
                // what came in time may lie unread in the sockets, on a busy host for long
                loop.execute(() -> open.finish(probe));
            } else if (!probe.result().isDone()) {
                ask(open, question, probe, attempt + 1);
            }
        }, question.time().toNanos() / question.attempts(), TimeUnit.NANOSECONDS);
    }

    /** To ask for one's own address under it would be to announce it (RFC 5227). */
    private static byte[] frame(Nic nic, @Nullable InetAddress asker, InetAddress ip) {
        return asker == null || asker.equals(ip) ? Announcing.question(nic, ip)
                : ArpFrame.request(nic.mac(), asker, ip).toBytes();
    }

    @Override
    public Signal signal(Nic nic, Handover to) throws IOException {
        PacketSocket socket = open(nic).handovers();
        byte[] frame = HandoverFrame.of(nic.mac(), to);
        return () -> socket.send(frame);
    }

    @Override
    public Subscription awaitSignal(Nic nic, Handover from, Runnable came) throws IOException {
        return open(nic).await(from, came);
    }

    private NicSockets open(Nic nic) throws IOException {
        synchronized (sockets) {
            NicSockets open = sockets.get(nic.index());
            if (open != null && open.nic().mac().equals(nic.mac())) {
                return open;
            }
            NicSockets fresh = new NicSockets(nic, loop, this);
            if (open != null) {
                open.close();
            }
            sockets.put(nic.index(), fresh);
            return fresh;
        }
    }

    /** The interface is gone; its sockets are of no use any more. */
    public void forget(int index) {
        synchronized (sockets) {
            NicSockets open = sockets.remove(index);
            if (open != null) {
                List.copyOf(open.probes()).forEach(probe -> probe.fail(new IOException("the interface is gone")));
                open.close();
            }
        }
    }

    @Override
    public void watch(Map<InetAddress, GroupId> addresses) {
        watched = Map.copyOf(addresses);
    }

    void hearsay(Nic nic, Probed.Answer who, Said how) {
        GroupId group = watched.get(who.ip());
        if (group != null) {
            hearsay.heard(nic, who, how, group);
        }
    }
}
