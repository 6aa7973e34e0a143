package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentEvent.Said;
import org.vipdrift.agent.api.Handover;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.ffi.ErrnoException;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;

/** Thread-safe. The sockets on one interface; those for IPv6 and for hand-overs are opened when they are needed first. */
final class NicSockets {
    /** So many frames are read before other sockets get their turn. */
    private static final int BURST = 64;
    /** As many bursts as a socket's buffer can hold. */
    private static final int MOST_BURSTS = 64;

    private final Nic nic;
    private final ReadinessLoop loop;
    private final PacketWire wire;
    private final PacketSocket arp;
    private final List<SegmentProbe> probes = new CopyOnWriteArrayList<>();
    /** Guarded by this. */
    private @Nullable PacketSocket ndp;
    /** Guarded by this. */
    private @Nullable PacketSocket handovers;
    /** Guarded by this. */
    private boolean closed;
    private final Map<Handover, Runnable> awaited = new ConcurrentHashMap<>();

    NicSockets(Nic nic, ReadinessLoop loop, PacketWire wire) throws ErrnoException {
        this.nic = nic;
        this.loop = loop;
        this.wire = wire;
        arp = open(ArpFrame.ETHERTYPE);
    }

    private PacketSocket open(int ethertype) throws ErrnoException {
        PacketSocket socket = new PacketSocket(nic.index(), ethertype);
        socket.attach(loop, () -> read(socket, ethertype));
        return socket;
    }

    Nic nic() {
        return nic;
    }

    List<SegmentProbe> probes() {
        return probes;
    }

    /** The socket for an address's family. */
    synchronized PacketSocket of(InetAddress ip) throws ErrnoException {
        if (ip instanceof Inet4Address) {
            return arp;
        }
        PacketSocket open = ndp;
        if (open == null) {
            open = open(NdpFrame.ETHERTYPE);
            ndp = open;
        }
        return open;
    }

    /** The socket for hand-overs. */
    synchronized PacketSocket handovers() throws ErrnoException {
        PacketSocket open = handovers;
        if (open == null) {
            open = open(HandoverFrame.ETHERTYPE);
            handovers = open;
        }
        return open;
    }

    /** @param came called once, on the readiness loop's thread */
    Subscription await(Handover from, Runnable came) throws ErrnoException {
        handovers();
        awaited.put(from, came);
        return () -> awaited.remove(from, came);
    }

    private void heard(HandoverFrame frame) {
        Runnable came = awaited.remove(new Handover(frame.token(), frame.source()));
        if (came != null) {
            came.run();
        }
    }

    /** Ends a question on the readiness loop's thread, once all that lies in the sockets has been read. */
    void finish(SegmentProbe probe) {
        PacketSocket ofIpv6;
        synchronized (this) {
            if (closed) {
                probe.fail(new IOException("the interface is another one now"));
                return;
            }
            ofIpv6 = ndp;
        }
        for (int burst = 0; burst < MOST_BURSTS && read(arp, ArpFrame.ETHERTYPE); burst++) {
            // goes on
        }
        for (int burst = 0; ofIpv6 != null && burst < MOST_BURSTS && read(ofIpv6, NdpFrame.ETHERTYPE); burst++) {
            // goes on
        }
        probe.finish();
    }

    /** @return whether there may be more */
    private boolean read(PacketSocket socket, int ethertype) {
        try {
            for (int i = 0; i < BURST; i++) {
                ByteBuffer frame = socket.receiveNow();
                if (!frame.hasRemaining()) {
                    return false;
                }
                long now = System.nanoTime();
                switch (ethertype) {
                    case HandoverFrame.ETHERTYPE -> HandoverFrame.parse(frame).ifPresent(this::heard);
                    case ArpFrame.ETHERTYPE -> ArpFrame.parse(frame).ifPresent(arpFrame -> heard(arpFrame, now));
                    default -> NdpLayout.parse(frame).ifPresent(ndpFrame -> heard(ndpFrame, now));
                }
            }
        } catch (ErrnoException interfaceWentDown) {
            probes.forEach(probe -> probe.fail(interfaceWentDown));
            return false;
        }
        return true;
    }

    private void heard(ArpFrame frame, long now) {
        if (frame.isProbe()) {
            rival(frame.targetIp(), frame.senderMac());
        } else {
            answered(new Probed.Answer(frame.senderIp(), frame.senderMac(), frame.source(), now), frame.said());
        }
    }

    private void heard(NdpFrame frame, long now) {
        if (frame.isProbe()) {
            rival(frame.target(), frame.source());
        } else if (frame.type() == NdpFrame.ADVERTISEMENT) {
            answered(new Probed.Answer(frame.target(), frame.claimant(), frame.source(), now), frame.said());
        }
    }

    private void rival(InetAddress ip, MacAddress mac) {
        probes.forEach(probe -> probe.rival(ip, mac));
    }

    private void answered(Probed.Answer answer, Said how) {
        probes.forEach(probe -> probe.answered(answer));
        wire.hearsay(nic, answer, how);
    }

    synchronized void close() {
        closed = true;
        arp.retire(loop);
        for (PacketSocket open : new @Nullable PacketSocket[] {ndp, handovers}) {
            if (open != null) {
                open.retire(loop);
            }
        }
    }
}
