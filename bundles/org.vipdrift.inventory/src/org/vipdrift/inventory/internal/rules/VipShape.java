package org.vipdrift.inventory.internal.rules;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vipdrift.core.Vip;

/** Addresses no host may have. */
final class VipShape {
    private VipShape() {
    }

    /** What is wrong with the address, to follow the words "VIP x of group y". */
    static Optional<String> fault(Vip vip) {
        InetAddress address = vip.address();
        if (address.isMulticastAddress()) {
            return Optional.of("is a multicast address; take one that a single host may have.");
        }
        if (address.isLoopbackAddress()) {
            return Optional.of("is a loopback address; no other host could reach it.");
        }
        if (isUnspecified(address)) {
            return Optional.of("is the unspecified address; take one that a host may have.");
        }
        if (address instanceof Inet6Address six && (six.getScopeId() != 0 || six.getScopedInterface() != null)) {
            return Optional.of("has a zone; leave out what follows the '%', the interface is named per member.");
        }
        return vip.isIpv4() ? fault4(vip) : fault6(vip);
    }

    /** 0.0.0.0/8 is "this network" (RFC 1122 3.2.1.3). */
    private static boolean isUnspecified(InetAddress address) {
        return address.isAnyLocalAddress() || address.getAddress().length == 4 && address.getAddress()[0] == 0;
    }

    /** RFC 3021: a /31 has neither a network nor a broadcast address. */
    private static Optional<String> fault4(Vip vip) {
        int hostBits = Integer.SIZE - vip.prefixLength();
        int bits = ByteBuffer.wrap(vip.address().getAddress()).getInt();
        if (bits == -1) {
            return Optional.of("is the limited broadcast address; take one that a host may have.");
        }
        if (hostBits < 2) {
            return Optional.empty();
        }
        int mask = hostBits == Integer.SIZE ? -1 : (1 << hostBits) - 1;
        if ((bits & mask) == 0) {
            return Optional.of("is the network address of its subnet; take one between network and broadcast.");
        }
        return (bits & mask) != mask ? Optional.empty()
                : Optional.of("is the broadcast address of its subnet; take one between network and broadcast.");
    }

    /** RFC 4291 2.6.1: all host bits zero is the subnet-router anycast address; RFC 6164: not so for a /127. */
    private static Optional<String> fault6(Vip vip) {
        byte[] octets = vip.address().getAddress();
        boolean allZero = IntStream.range(vip.prefixLength(), octets.length * Byte.SIZE)
                .allMatch(i -> (octets[i >> 3] & 0x80 >> (i & 7)) == 0);
        return allZero && vip.prefixLength() < 127
                ? Optional.of("is the subnet-router anycast address of its subnet; take another one.")
                : Optional.empty();
    }
}
