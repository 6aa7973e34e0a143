package org.vipdrift.agent.internal.packet;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vipdrift.agent.api.AnnounceOrder.Station;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.core.Vip;

/** Immutable. Frames that say who holds addresses, in the forms that stations take at once. */
record Announcing(List<Frame> frames) {

    /** @param about chooses the socket */
    record Frame(InetAddress about, byte[] octets) {
    }

    /**
     * For everybody: for IPv4 the gratuitous request and the gratuitous reply, for IPv6 the advertisement. All addresses are
     * said once before any is said in its second form: who takes the first does not wait for it.
     */
    static Announcing of(Nic nic, Collection<Vip> vips) {
        List<Frame> frames = new ArrayList<>();
        List<Frame> replies = new ArrayList<>();
        for (Vip vip : vips) {
            InetAddress ip = vip.address();
            if (ip instanceof Inet4Address) {
                frames.add(new Frame(ip, ArpFrame.announcingRequest(nic.mac(), ip).toBytes()));
                replies.add(new Frame(ip, ArpFrame.announcingReply(nic.mac(), ip).toBytes()));
            } else {
                frames.add(new Frame(ip, NdpFrame.announcement(nic.mac(), ip, isRouter(nic)).toBytes()));
            }
        }
        frames.addAll(replies);
        return new Announcing(frames);
    }

    /** For single stations. The gratuitous form comes first: it counts even within a second of another change. */
    static Announcing to(Nic nic, Collection<Vip> vips, Collection<Station> stations) {
        List<Frame> frames = new ArrayList<>();
        for (Station station : stations) {
            for (Vip vip : vips) {
                InetAddress ip = vip.address();
                if (ip instanceof Inet4Address && station.ip() instanceof Inet4Address) {
                    frames.add(new Frame(ip,
                            ArpFrame.announcingRequest(nic.mac(), ip).to(station.mac()).toBytes()));
                    frames.add(new Frame(ip,
                            ArpFrame.replyTo(station.mac(), station.ip(), nic.mac(), ip).toBytes()));
                } else if (!(ip instanceof Inet4Address || station.ip() instanceof Inet4Address)) {
                    frames.add(new Frame(ip, NdpFrame.announcement(nic.mac(), ip, isRouter(nic))
                            .to(station.mac(), station.ip()).toBytes()));
                }
            }
        }
        return new Announcing(frames);
    }

    /** The frame that asks who holds an address. */
    static byte[] question(Nic nic, InetAddress ip) {
        return ip instanceof Inet4Address ? ArpFrame.probe(nic.mac(), ip).toBytes()
                : NdpFrame.probe(nic.mac(), ip).toBytes();
    }

    /** An advertisement without the router flag would make neighbours drop their route through this host. */
    private static boolean isRouter(Nic nic) {
        try {
            return Files.readString(Path.of("/proc/sys/net/ipv6/conf", nic.name(), "forwarding")).startsWith("1");
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    void send(NicSockets sockets) throws IOException {
        for (Frame frame : frames) {
            sockets.of(frame.about()).send(frame.octets());
        }
    }
}
