package org.vipdrift.control.internal.discover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.core.Ipv4Subnet;

/**
 * A subnet asked by this machine's kernel, which needs no rights: it is given an empty datagram to the port for discarding
 * (RFC 863) for each address, asks by ARP for whom it does not know, and its neighbour table (proc_net(5), /proc/net/arp) is
 * read. The datagram reaches those who answer.
 *
 * @param table the neighbour table
 */
record KernelSweep(Path table) {
    private static final int DISCARD = 9;
    private static final int AT_ONCE = 32;
    private static final long PAUSE_MILLIS = 50;
    /** The kernel asks three times, a second apart. */
    private static final long LAST_PAUSE_MILLIS = 1200;

    Swept run(LocalSeat seat, Ipv4Subnet subnet) throws IOException, InterruptedException {
        List<InetAddress> addresses = subnet.stations();
        HeardMacs heard = new HeardMacs(seat, addresses);
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress(seat.address(), 0));
            for (int from = 0; from < addresses.size(); from += AT_ONCE) {
                for (InetAddress ip : addresses.subList(from, Math.min(from + AT_ONCE, addresses.size()))) {
                    channel.send(ByteBuffer.allocate(0), new InetSocketAddress(ip, DISCARD));
                }
                Thread.sleep(PAUSE_MILLIS);
                read(seat, heard);
            }
            Thread.sleep(LAST_PAUSE_MILLIS);
        }
        read(seat, heard);
        return heard.swept();
    }

    /** Again and again, for a kernel forgets the first where there are many. */
    private void read(LocalSeat seat, HeardMacs heard) throws IOException {
        ArpTable.parse(Files.readAllLines(table), seat.interfaceName()).forEach(heard::note);
    }
}
