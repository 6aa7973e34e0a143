package org.vipdrift.capture;

import java.net.InetAddress;
import java.util.Arrays;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.InvalidValueException;

/**
 * The addresses on one link.
 *
 * @param address any of them
 * @param prefixLength bits they share
 */
public record Subnet(InetAddress address, int prefixLength) {
    static final InetAddress LIMITED_BROADCAST = Addresses.parse("255.255.255.255");
    /** Longer prefixes leave no room for a broadcast address, RFC 3021. */
    private static final int LONGEST_WITH_BROADCAST = 30;

    /** @throws InvalidValueException if the address has fewer bits than that */
    public Subnet {
        if (prefixLength < 0 || prefixLength > address.getAddress().length * Byte.SIZE) {
            throw new InvalidValueException("The address " + Addresses.text(address) + " cannot have a prefix of "
                    + prefixLength + " bits.");
        }
    }

    public boolean contains(InetAddress ip) {
        return Addresses.sameSubnet(address, ip, prefixLength);
    }

    /** Whether all hosts of the subnet listen to it; never for IPv6. */
    public boolean isBroadcast(InetAddress ip) {
        return prefixLength <= LONGEST_WITH_BROADCAST && address.getAddress().length == 4
                && Arrays.equals(broadcast(), ip.getAddress());
    }

    private byte[] broadcast() {
        byte[] octets = address.getAddress();
        for (int bit = prefixLength; bit < octets.length * Byte.SIZE; bit++) {
            octets[bit >> 3] |= (byte) (0x80 >> (bit & 7));
        }
        return octets;
    }
}
