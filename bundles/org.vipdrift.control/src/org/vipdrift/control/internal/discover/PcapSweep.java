package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.pcap4j.PcapSender;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;

/**
 * A subnet asked by this process by ARP (RFC 826), as the agent asks it; needs the right to packet sockets.
 *
 * @param ears where the answers are heard
 */
record PcapSweep(CaptureSource ears) {
    private static final int AT_ONCE = 32;
    private static final int ATTEMPTS = 2;
    private static final long PAUSE_MILLIS = 50;
    private static final long LAST_PAUSE_MILLIS = 400;
    private static final int LENGTH = 42;
    /** Ethertype of ARP, Ethernet, IPv4, their lengths, request. */
    private static final byte[] REQUEST = {0x08, 0x06, 0, 1, 0x08, 0, 6, 4, 0, 1};
    private static final byte[] NO_ADDRESS = new byte[4];

    Swept run(LocalSeat seat, Ipv4Subnet subnet) throws CaptureException, InterruptedException {
        List<InetAddress> addresses = subnet.stations();
        HeardMacs heard = new HeardMacs(seat, addresses);
        CaptureOrder order = new CaptureOrder(seat.interfaceName(), "arp", false, CaptureOrder.SHORTEST_SNAP,
                CaptureOrder.SMALLEST_BUFFER, true);
        try (LiveCapture _ = ears.start(order, frame -> Dissector.claim(frame).filter(AddressClaim::binds)
                .ifPresent(claim -> heard.note(claim.ip(), claim.mac())));
                PcapSender sender = PcapSender.open(seat.interfaceName())) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                ask(sender, seat, addresses);
            }
            Thread.sleep(LAST_PAUSE_MILLIS);
        }
        return heard.swept();
    }

    private static void ask(PcapSender sender, LocalSeat seat, List<InetAddress> addresses)
            throws CaptureException, InterruptedException {
        for (int from = 0; from < addresses.size(); from += AT_ONCE) {
            for (InetAddress ip : addresses.subList(from, Math.min(from + AT_ONCE, addresses.size()))) {
                sender.send(request(seat, ip));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** To ask for one's own address under it would be to announce it (RFC 5227). */
    private static byte[] request(LocalSeat seat, InetAddress ip) {
        return ByteBuffer.allocate(LENGTH).put(MacAddress.BROADCAST.octets()).put(seat.mac().octets()).put(REQUEST)
                .put(seat.mac().octets()).put(ip.equals(seat.address()) ? NO_ADDRESS : seat.address().getAddress())
                .put(MacAddress.ZERO.octets()).put(ip.getAddress()).array();
    }
}
