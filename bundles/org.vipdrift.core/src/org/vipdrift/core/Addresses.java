package org.vipdrift.core;

import java.net.InetAddress;

/** IP addresses as literals; nothing here ever asks a name server. */
public final class Addresses {
    private Addresses() {
    }

    /**
     * Reads an IPv4 or IPv6 literal.
     *
     * @throws InvalidValueException if it is not a literal
     */
    public static InetAddress parse(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(Printable.quoted(text)
                    + " is not an IP address: write it in digits, as 198.51.100.100 or 2001:db8::100.");
        }
    }

    /** The address as people write it: dotted IPv4, or IPv6 in the form of RFC 5952; never with a zone. */
    public static String text(InetAddress address) {
        byte[] octets = address.getAddress();
        return octets.length == 4 ? address.getHostAddress() : Ipv6Text.of(octets);
    }

    /** Whether both addresses are of one family and share their first {@code prefixLength} bits. */
    public static boolean sameSubnet(InetAddress one, InetAddress other, int prefixLength) {
        byte[] a = one.getAddress();
        byte[] b = other.getAddress();
        return a.length == b.length && prefixLength <= a.length * Byte.SIZE && sharesBits(a, b, prefixLength);
    }

    private static boolean sharesBits(byte[] a, byte[] b, int bits) {
        for (int i = 0; i < bits; i++) {
            if (((a[i >> 3] ^ b[i >> 3]) & 0x80 >> (i & 7)) != 0) {
                return false;
            }
        }
        return true;
    }
}
