package org.vipdrift.vrrp;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads and writes VRRP messages, what follows the IP header (IP protocol 112).
 *
 * <pre>
 *  0               8               16              24            31
 * +-------+-------+---------------+---------------+---------------+
 * |version| type 1| virtual rtr id| priority      | address count |
 * +-------+-------+---------------+---------------+---------------+
 * | 3: 0  | interval, 12 bits, cs | checksum                      |   RFC 9568 5.1
 * | 2: auth type 0| interval, s   | checksum                      |   RFC 3768 5.1
 * +---------------+---------------+-------------------------------+
 * | addresses, 4 or 16 octets each; 2: then 8 octets of zeros     |
 * </pre>
 *
 * <p>The checksum is over the message, in version 3 after a pseudo header. Over IPv4 some leave the pseudo header out (RFC
 * 5798 was read either way): that is accepted, and written with it, as keepalived 2.2.7 does.
 */
public final class Adverts {
    /** Its number in the IP header. */
    public static final int PROTOCOL = 112;
    public static final int HOP_LIMIT = 255;
    static final int HEADER = 8;
    static final int AUTHENTICATION = 8;
    static final int CHECKSUM_AT = 6;
    private static final int CARP = 36;
    private static final int CARP_AUTHENTICATION = 7;
    private static final int MOST_ADDRESSES = 255;
    private static final int ADVERTISEMENT = 1;
    private static final int INTERVAL_BITS = 0xfff;
    private static final long CENTISECOND = 10_000_000;

    private Adverts() {
    }

    /**
     * @param message what follows the IP header, from position to limit; its position is left
     * @param hopLimit TTL or hop limit as received
     */
    public static AdvertReading parse(ByteBuffer message, InetAddress source, InetAddress destination, int hopLimit) {
        ByteBuffer octets = message.slice();
        Refusal refusal = hopLimit != HOP_LIMIT ? Refusal.TTL : refusal(octets, source, destination);
        if (refusal != null) {
            return new AdvertReading.Refused(refusal, source, octets.limit() > 1 ? octets.get(1) & 0xff : 0);
        }
        int version = version(octets);
        return new AdvertReading.Accepted(new Advert(version, octets.get(1) & 0xff, octets.get(2) & 0xff,
                interval(octets, version), source, addresses(octets, source)));
    }

    private static @Nullable Refusal refusal(ByteBuffer octets, InetAddress source,
            InetAddress destination) {
        if (octets.limit() < HEADER) {
            return Refusal.TRUNCATED;
        }
        boolean six = source instanceof Inet6Address;
        int version = version(octets);
        if (version != 3 && (version != 2 || six)) {
            return Refusal.VERSION;
        }
        if ((octets.get(0) & 0xf) != ADVERTISEMENT) {
            return Refusal.TYPE;
        }
        return isCarp(octets) ? Refusal.CARP : refusal(octets, source, destination, version);
    }

    /** By its fixed length and its authentication's, where VRRP would have seven addresses and more octets after them. */
    private static boolean isCarp(ByteBuffer octets) {
        return octets.limit() == CARP && version(octets) == 2 && octets.get(3) == CARP_AUTHENTICATION;
    }

    private static @Nullable Refusal refusal(ByteBuffer octets, InetAddress source,
            InetAddress destination, int version) {
        int count = octets.get(3) & 0xff;
        if (octets.limit() < HEADER + count * source.getAddress().length) {
            return Refusal.TRUNCATED;
        }
        if (!holds(octets, source, destination, version)) {
            return Refusal.CHECKSUM;
        }
        if (version == 2 && octets.get(4) != 0) {
            return Refusal.AUTHENTICATION;
        }
        if (octets.get(1) == 0) {
            return Refusal.VIRTUAL_ROUTER_ID;
        }
        if (count == 0) {
            return Refusal.NO_ADDRESS;
        }
        return interval(octets, version) == 0 ? Refusal.INTERVAL : null;
    }

    private static boolean holds(ByteBuffer octets, InetAddress source, InetAddress destination, int version) {
        boolean bare = new InternetSum().add(octets).checksum() == 0;
        if (version == 2 || bare && !(source instanceof Inet6Address)) {
            return bare;
        }
        return new InternetSum().addPseudoHeader(source, destination, octets.limit()).add(octets).checksum() == 0;
    }

    private static int version(ByteBuffer octets) {
        return octets.get(0) >> 4 & 0xf;
    }

    private static long interval(ByteBuffer octets, int version) {
        return version == 2 ? (octets.get(5) & 0xff) * Timing.SECOND
                : (octets.getShort(4) & INTERVAL_BITS) * CENTISECOND;
    }

    private static List<InetAddress> addresses(ByteBuffer octets, InetAddress source) {
        byte[] address = new byte[source.getAddress().length];
        List<InetAddress> addresses = new ArrayList<>();
        for (int i = 0; i < (octets.get(3) & 0xff); i++) {
            octets.get(HEADER + i * address.length, address);
            addresses.add(address(address));
        }
        return addresses;
    }

    /** 16 octets stay an IPv6 address, even where they hold an IPv4 one (RFC 4291 2.5.5.2). */
    static InetAddress address(byte[] octets) {
        try {
            return octets.length == 4 ? InetAddress.getByAddress(octets) : Inet6Address.getByAddress(null, octets, -1);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(octets.length + " octets are no address", e);
        }
    }

    /** How many octets a message takes with that many addresses. */
    static int length(Advert advert, int addresses) {
        return HEADER + addresses * advert.source().getAddress().length + (advert.version() == 2 ? AUTHENTICATION : 0);
    }

    /** How many of its addresses go into a message: those of the source's family, 255 at most, as the room allows. */
    static int fitting(Advert advert, int room) {
        int most = Math.min(MOST_ADDRESSES, (room - length(advert, 0)) / advert.source().getAddress().length);
        return Math.min(most, (int) advert.addresses().stream().filter(address -> isOfFamily(advert, address)).count());
    }

    private static boolean isOfFamily(Advert advert, InetAddress address) {
        return address.getClass() == advert.source().getClass();
    }

    /** Writes a message of the first addresses at the buffer's position, checksum and all. */
    static void write(ByteBuffer out, Advert advert, InetAddress destination, int addresses) {
        int start = out.position();
        int length = length(advert, addresses);
        out.put((byte) (advert.version() << 4 | ADVERTISEMENT)).put((byte) advert.virtualRouterId());
        out.put((byte) advert.priority()).put((byte) addresses);
        out.putShort((short) (advert.version() == 2 ? advert.advertNanos() / Timing.SECOND
                : advert.advertNanos() / CENTISECOND));
        out.putShort((short) 0);
        advert.addresses().stream().filter(address -> isOfFamily(advert, address)).limit(addresses)
                .forEach(address -> out.put(address.getAddress()));
        out.put(new byte[start + length - out.position()]);
        InternetSum sum = new InternetSum().add(out.duplicate().flip().position(start));
        if (advert.version() == 3) {
            sum.addPseudoHeader(advert.source(), destination, length);
        }
        out.putShort(start + CHECKSUM_AT, (short) sum.checksum());
    }
}
