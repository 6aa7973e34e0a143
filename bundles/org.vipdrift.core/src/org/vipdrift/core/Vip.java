package org.vipdrift.core;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * A virtual address with the prefix length of its subnet, 198.51.100.100/24. The prefix says to which subnet the VIP
 * belongs; agents claim it as /32 or /128 so that it never drags another address with it.
 */
public record Vip(InetAddress address, int prefixLength) {

    /** @throws InvalidValueException if the prefix length is not 1 to 32 (IPv4) or 1 to 128 (IPv6) */
    public Vip {
        int most = address.getAddress().length * Byte.SIZE;
        if (prefixLength < 1 || prefixLength > most) {
            throw new InvalidValueException("The prefix length of VIP " + Addresses.text(address) + " is "
                    + prefixLength + "; it must be 1 to " + most + ".");
        }
    }

    /**
     * Reads {@code ADDRESS/LENGTH} without any name look-up.
     *
     * @throws InvalidValueException if it is anything else
     */
    public static Vip parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new InvalidValueException("The VIP " + Printable.quoted(text)
                    + " has no prefix length: write it as 198.51.100.100/24.");
        }
        return new Vip(Addresses.parse(text.substring(0, slash)), length(text, slash));
    }

    private static int length(String text, int slash) {
        try {
            return Integer.parseInt(text, slash + 1, text.length(), 10);
        } catch (NumberFormatException e) {
            throw new InvalidValueException(
                    "The prefix length of VIP " + Printable.quoted(text) + " is not a number: write /24, for example.");
        }
    }

    public boolean isIpv4() {
        return address instanceof Inet4Address;
    }

    /** The prefix length under which agents put the address on an interface: 32 or 128. */
    public int hostPrefixLength() {
        return address.getAddress().length * Byte.SIZE;
    }

    @Override
    public String toString() {
        return Addresses.text(address) + "/" + prefixLength;
    }
}
