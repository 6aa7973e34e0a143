package org.vipdrift.control.internal.discover;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Printable;

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

    /** Where this machine stands. */
    private record Seat(String interfaceName, InetAddress address) {
    }

    Swept run(Ipv4Subnet subnet) throws ControlException, InterruptedException {
        try {
            Seat seat = seat(subnet).orElseThrow(() -> new ControlException(Reason.UNREACHABLE,
                    "This machine has no interface in " + subnet
                            + ": have a host that is there ask, which an agent runs on (--from HOST)."));
            return ask(seat, subnet.stations());
        } catch (IOException e) {
            throw new ControlException(Reason.FAILED, "This machine's kernel could not be made to ask " + subnet + ": "
                    + Printable.sentence(String.valueOf(e.getMessage())));
        }
    }

    private static Optional<Seat> seat(Ipv4Subnet subnet) throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(link -> link.getInterfaceAddresses().stream()
                .filter(own -> isIn(own, subnet)).map(own -> new Seat(link.getName(), own.getAddress()))).findFirst();
    }

    /** A prefix length of 32 says nothing about who else is on the link. */
    private static boolean isIn(InterfaceAddress own, Ipv4Subnet subnet) {
        return own.getNetworkPrefixLength() < Integer.SIZE
                && subnet.isWithin(own.getAddress(), own.getNetworkPrefixLength());
    }

    private Swept ask(Seat seat, List<InetAddress> addresses) throws IOException, InterruptedException {
        Map<InetAddress, MacAddress> known = new TreeMap<>(java.util.Comparator.comparingInt(addresses::indexOf));
        try (DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
            channel.bind(new InetSocketAddress(seat.address(), 0));
            for (int from = 0; from < addresses.size(); from += AT_ONCE) {
                for (InetAddress ip : addresses.subList(from, Math.min(from + AT_ONCE, addresses.size()))) {
                    channel.send(ByteBuffer.allocate(0), new InetSocketAddress(ip, DISCARD));
                }
                Thread.sleep(PAUSE_MILLIS);
                read(seat, addresses, known);
            }
            Thread.sleep(LAST_PAUSE_MILLIS);
        }
        read(seat, addresses, known);
        NetworkInterface link = NetworkInterface.getByName(seat.interfaceName());
        byte[] own = link == null ? null : link.getHardwareAddress();
        if (own != null && addresses.contains(seat.address())) {
            known.put(seat.address(), MacAddress.of(own, 0));
        }
        return new Swept(seat.interfaceName(), seat.address(), addresses.size(), known.entrySet().stream()
                .map(e -> new Swept.Station(e.getKey(), List.of(e.getValue()))).toList());
    }

    /** Again and again, for a kernel forgets the first where there are many. */
    private void read(Seat seat, List<InetAddress> addresses, Map<InetAddress, MacAddress> known) throws IOException {
        ArpTable.parse(Files.readAllLines(table), seat.interfaceName()).forEach((ip, mac) -> {
            if (addresses.contains(ip)) {
                known.put(ip, mac);
            }
        });
    }
}
