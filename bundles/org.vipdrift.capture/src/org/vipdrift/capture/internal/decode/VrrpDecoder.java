package org.vipdrift.capture.internal.decode;

import java.net.Inet4Address;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;

/**
 * VRRP version 2, RFC 3768, and version 3, RFC 9568.
 *
 * <pre>
 *  0               1               2               3               4
 * +-------+-------+---------------+---------------+---------------+
 * | ver   | type  | virtual rtr id| priority      | address count |
 * +-------+-------+---------------+---------------+---------------+
 * | auth type     | interval, s   | checksum                      |   version 2
 * +-------+-------+---------------+-------------------------------+
 * | resvd | interval, cs (12 bits)| checksum                      |   version 3
 * +-------+-----------------------+-------------------------------+
 * | addresses, 4 or 16 octets each, then in version 2 authentication
 * +--------------------------------------------------------- - - -
 * </pre>
 */
final class VrrpDecoder {
    private static final int ADDRESSES = 8;
    private static final int NO_MASTER = 0;
    private static final int OWNER = 255;

    private VrrpDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("VRRP", "");
        Layer vrrp = tree.layer("vrrp", "Virtual Router Redundancy Protocol", data);
        int version = vrrp.bits("vrrp.version", "VRRP protocol version", 0, 1, 0xf0);
        int type = vrrp.bits("vrrp.type", "VRRP packet type", 0, 1, 0x0f);
        vrrp.number("vrrp.virt_rtr_id", "Virtual Rtr ID", 1, 1);
        int priority = vrrp.number("vrrp.prio", "Priority", 2, 1, VrrpDecoder::priority);
        int count = (int) vrrp.number("vrrp.addr_count", "Addr Count", 3, 1);
        timing(vrrp, version);
        vrrp.hex("vrrp.checksum", "Checksum", 6, 2);
        checksum(vrrp, version, data, tree);
        tree.columns().info((type == 1 ? "Announcement" : "Unknown type " + type) + " (v" + version + ")");
        vrrp.label("Virtual Router Redundancy Protocol, id " + data.u8(1) + ", priority " + priority);
        if (version < 2 || version > 3) {
            vrrp.note(Severity.ERROR, "There is no version " + version + " of VRRP");
            return data.length();
        }
        int end = addresses(vrrp, count, tree);
        if (version == 2 && end < data.length()) {
            vrrp.octets("vrrp.auth_string", "Authentication Data", end, data.length() - end);
        }
        return data.length();
    }

    private static void timing(Layer vrrp, int version) {
        if (version == 2) {
            vrrp.number("vrrp.auth_type", "Auth Type", 4, 1);
            vrrp.number("vrrp.adver_int", "Adver Int in seconds", 5, 1);
        } else {
            vrrp.bits("vrrp.reserved_mbz", "Reserved", 4, 1, 0xf0);
            vrrp.bits("vrrp.short_adver_int", "Adver Int in centiseconds", 4, 2, 0x0fff);
        }
    }

    /** Version 3 over IPv4 is seen with and without the pseudo-header; either is accepted. */
    private static void checksum(Layer vrrp, int version, Slice data, PacketTree tree) {
        if (tree.frame().isCut()) {
            return;
        }
        boolean bare = InternetChecksum.holds(data, 0);
        boolean whole = tree.ends().filter(ends -> InternetChecksum.holds(data,
                ends.pseudoHeader(IpProtocols.VRRP, data.length()))).isPresent();
        InternetChecksum.report(vrrp, "vrrp.checksum", version == 2 ? bare : bare && isIpv4(tree) || whole);
    }

    private static int addresses(Layer vrrp, int count, PacketTree tree) {
        int at = ADDRESSES;
        for (int i = 0; i < count; i++) {
            if (isIpv4(tree)) {
                vrrp.ipv4("vrrp.ip_addr", "IP Address", at);
                at += 4;
            } else {
                vrrp.ipv6("vrrp.ipv6_addr", "IPv6 Address", at);
                at += 16;
            }
        }
        return at;
    }

    private static boolean isIpv4(PacketTree tree) {
        return tree.ends().filter(ends -> ends.source() instanceof Inet4Address).isPresent();
    }

    private static String priority(long priority) {
        return switch ((int) priority) {
            case NO_MASTER -> "Current Master has stopped participating in VRRP";
            case OWNER -> "This VRRP router owns the virtual router's IP address(es)";
            case 100 -> "Default priority for a backup VRRP router";
            default -> "Non-default backup priority";
        };
    }
}
