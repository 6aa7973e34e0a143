package org.vipdrift.vrrp;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/**
 * Adverts as whole Ethernet frames, without a VLAN tag: Ethernet (14 octets), IPv4 (20, without options, precedence 6) or
 * IPv6 (40), VRRP. The source is the interface's own MAC address, never the virtual one: members may stand behind switches
 * that allow each port its own only.
 */
public final class AdvertFrame {
    /** RFC 9568 5.1.1.2 and 5.1.2.2. */
    public static final InetAddress MULTICAST_4 = Addresses.parse("224.0.0.18");
    public static final InetAddress MULTICAST_6 = Addresses.parse("ff02::12");
    /** RFC 1112 6.4 and RFC 2464 7: what the multicast addresses come to on Ethernet. */
    public static final MacAddress MULTICAST_MAC_4 = MacAddress.parse("01:00:5e:00:00:12");
    public static final MacAddress MULTICAST_MAC_6 = MacAddress.parse("33:33:00:00:00:12");
    private static final int ETHERNET = 14;
    private static final int TYPE_AT = 12;
    private static final int IPV4 = 20;
    private static final int IPV6 = 40;
    private static final int TYPE_4 = 0x0800;
    private static final int TYPE_6 = 0x86dd;
    /** DSCP CS6, as routing protocols use. */
    private static final int PRECEDENCE = 0xc0;
    private static final int FRAGMENT_BITS = 0x3fff;

    private AdvertFrame() {
    }

    /**
     * @param mac of the interface it is sent on
     * @param mtu of that interface: addresses that do not fit are left out, the members know them anyway
     */
    public static byte[] multicast(Advert advert, MacAddress mac, int mtu) {
        boolean four = advert.source() instanceof Inet4Address;
        return write(advert, mac, four ? MULTICAST_MAC_4 : MULTICAST_MAC_6, four ? MULTICAST_4 : MULTICAST_6, mtu);
    }

    /** To one member. @param peerMac that of the member */
    public static byte[] unicast(Advert advert, MacAddress mac, MacAddress peerMac, InetAddress peer, int mtu) {
        return write(advert, mac, peerMac, peer, mtu);
    }

    private static byte[] write(Advert advert, MacAddress mac, MacAddress to, InetAddress destination, int mtu) {
        boolean four = advert.source() instanceof Inet4Address;
        int header = four ? IPV4 : IPV6;
        int addresses = Adverts.fitting(advert, mtu - header);
        int length = Adverts.length(advert, addresses);
        ByteBuffer out = ByteBuffer.allocate(ETHERNET + header + length);
        out.put(to.octets()).put(mac.octets()).putShort((short) (four ? TYPE_4 : TYPE_6));
        if (four) {
            writeIpv4(out, advert.source(), destination, length);
        } else {
            writeIpv6(out, advert.source(), destination, length);
        }
        Adverts.write(out, advert, destination, addresses);
        return out.array();
    }

    /** RFC 791 3.1. */
    private static void writeIpv4(ByteBuffer out, InetAddress source, InetAddress destination, int length) {
        int start = out.position();
        out.put((byte) 0x45).put((byte) PRECEDENCE).putShort((short) (IPV4 + length)).putInt(0);
        out.put((byte) Adverts.HOP_LIMIT).put((byte) Adverts.PROTOCOL).putShort((short) 0);
        out.put(source.getAddress()).put(destination.getAddress());
        int checksum = new InternetSum().add(out.duplicate().flip().position(start)).checksum();
        out.putShort(start + 10, (short) checksum);
    }

    /** RFC 8200 3. */
    private static void writeIpv6(ByteBuffer out, InetAddress source, InetAddress destination, int length) {
        out.putInt(6 << 28 | PRECEDENCE << 20).putShort((short) length);
        out.put((byte) Adverts.PROTOCOL).put((byte) Adverts.HOP_LIMIT);
        out.put(source.getAddress()).put(destination.getAddress());
    }

    /**
     * @param frame a whole Ethernet frame from position to limit, as an AF_PACKET socket gives it; its position is left
     * @return null if it carries no VRRP
     */
    public static @Nullable AdvertReading read(ByteBuffer frame) {
        ByteBuffer octets = frame.slice();
        if (octets.limit() < ETHERNET + IPV4) {
            return null;
        }
        ByteBuffer packet = octets.slice(ETHERNET, octets.limit() - ETHERNET);
        return switch (octets.getShort(TYPE_AT) & 0xffff) {
            case TYPE_4 -> readIpv4(packet);
            case TYPE_6 -> packet.limit() < IPV6 ? null : readIpv6(packet);
            default -> null;
        };
    }

    private static @Nullable AdvertReading readIpv4(ByteBuffer packet) {
        int header = (packet.get(0) & 0xf) * 4;
        if (packet.get(9) != Adverts.PROTOCOL || packet.get(0) >> 4 != 4 || header < IPV4 || packet.limit() < header) {
            return null;
        }
        InetAddress source = address(packet, 12, 4);
        if ((packet.getShort(6) & FRAGMENT_BITS) != 0) {
            return new AdvertReading.Refused(Refusal.FRAGMENT, source, 0);
        }
        int length = (packet.getShort(2) & 0xffff) - header;
        return read(packet, header, length, source, address(packet, 16, 4), packet.get(8) & 0xff);
    }

    private static @Nullable AdvertReading readIpv6(ByteBuffer packet) {
        if (packet.get(6) != Adverts.PROTOCOL || (packet.get(0) >> 4 & 0xf) != 6) {
            return null;
        }
        int length = packet.getShort(4) & 0xffff;
        return read(packet, IPV6, length, address(packet, 8, 16), address(packet, 24, 16), packet.get(7) & 0xff);
    }

    private static AdvertReading read(ByteBuffer packet, int at, int length, InetAddress source,
            InetAddress destination,
            int hopLimit) {
        if (length < 0 || at + length > packet.limit()) {
            return new AdvertReading.Refused(Refusal.TRUNCATED, source, 0);
        }
        return Adverts.parse(packet.slice(at, length), source, destination, hopLimit);
    }

    private static InetAddress address(ByteBuffer packet, int at, int length) {
        byte[] octets = new byte[length];
        packet.get(at, octets);
        return Adverts.address(octets);
    }
}
