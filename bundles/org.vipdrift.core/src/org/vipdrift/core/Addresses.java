package org.vipdrift.core;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/** IP addresses as literals; nothing here ever asks a name server. */
public final class Addresses {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}|[^\\[]*:.*",
            Pattern.DOTALL);

    private Addresses() {
    }

    /**
     * Reads an IPv6 literal without brackets, or an IPv4 literal of four numbers without leading zeros: short forms
     * (198.51.100 for 198.51.0.100) and octal look-alikes are more often mistakes.
     *
     * @throws InvalidValueException if it is not a literal
     */
    public static InetAddress parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw refused(text);
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
    }

    private static InvalidValueException refused(String text) {
        return new InvalidValueException(Printable.quoted(text)
                + " is not an IP address: write it in digits, as 198.51.100.100 or 2001:db8::100.");
    }

    /** The address as people write it: dotted IPv4, or IPv6 in the form of RFC 5952; never with a zone. */
    public static String text(InetAddress address) {
        return address instanceof Inet4Address ? address.getHostAddress() : Ipv6Text.of(address.getAddress());
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
