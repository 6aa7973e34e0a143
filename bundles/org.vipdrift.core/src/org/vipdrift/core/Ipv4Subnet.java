package org.vipdrift.core;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The IPv4 addresses of one link, 198.51.100.0/24.
 *
 * @param network its first address
 */
public record Ipv4Subnet(InetAddress network, int prefixLength) {
    private static final int BITS = 32;
    /** Longer prefixes leave no room for a network and a broadcast address, RFC 3021. */
    private static final int LONGEST_WITH_BROADCAST = 30;

    /**
     * @param network any address of the subnet
     * @throws InvalidValueException if it is not IPv4, or the prefix length is not 1 to 32
     */
    public Ipv4Subnet {
        if (!(network instanceof Inet4Address) || prefixLength < 1 || prefixLength > BITS) {
            throw refused(Addresses.text(network) + "/" + prefixLength);
        }
        network = address(first(network, prefixLength));
    }

    /**
     * Reads {@code ADDRESS/LENGTH}; the address may be any of the subnet.
     *
     * @throws InvalidValueException if it is anything else
     */
    public static Ipv4Subnet parse(String text) {
        int slash = text.lastIndexOf('/');
        try {
            return new Ipv4Subnet(Addresses.parse(text.substring(0, Math.max(0, slash))),
                    Integer.parseInt(text, slash + 1, text.length(), 10));
        } catch (NumberFormatException | InvalidValueException e) {
            throw refused(text);
        }
    }

    private static InvalidValueException refused(String text) {
        return new InvalidValueException(
                Printable.quoted(text) + " is not an IPv4 subnet: write it as 198.51.100.0/24.");
    }

    private static long first(InetAddress any, int prefixLength) {
        long bits = ByteBuffer.wrap(any.getAddress()).getInt() & 0xffff_ffffL;
        return bits >>> BITS - prefixLength << BITS - prefixLength;
    }

    private static InetAddress address(long bits) {
        try {
            return InetAddress.getByAddress(ByteBuffer.allocate(Integer.BYTES).putInt((int) bits).array());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("four octets are an address", e);
        }
    }

    public boolean contains(InetAddress ip) {
        return Addresses.sameSubnet(network, ip, prefixLength);
    }

    /** Whether all of it is in the subnet of an interface that has this address. */
    public boolean isWithin(InetAddress own, int ownPrefixLength) {
        return ownPrefixLength <= prefixLength && Addresses.sameSubnet(own, network, ownPrefixLength);
    }

    /** The addresses stations may have, in order. */
    public List<InetAddress> stations() {
        long edge = prefixLength > LONGEST_WITH_BROADCAST ? 0 : 1;
        long first = first(network, prefixLength);
        return LongStream.range(first + edge, first + (1L << BITS - prefixLength) - edge)
                .mapToObj(Ipv4Subnet::address).toList();
    }

    @Override
    public String toString() {
        return Addresses.text(network) + "/" + prefixLength;
    }
}
