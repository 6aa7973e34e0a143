package org.vipdrift.capture.internal.decode.router;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.TextLine;
import org.vipdrift.capture.internal.decode.ip.IpProtocols;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * VRRP version 2, RFC 3768 with the authentication of RFC 2338, and version 3, RFC 9568.
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
public final class VrrpDecoder {
    public static final FieldSet FIELDS = new FieldSet("vrrp", "Virtual Router Redundancy Protocol");
    private static final FieldInfo BOTH = FIELDS.number("typever", "VRRP message version and type");
    private static final FieldInfo VERSION = FIELDS.number("version", "VRRP protocol version");
    private static final FieldInfo TYPE = FIELDS.number("type", "VRRP packet type");
    private static final FieldInfo ROUTER = FIELDS.number("virt_rtr_id", "Virtual Rtr ID");
    private static final FieldInfo PRIORITY = FIELDS.number("prio", "Priority");
    private static final FieldInfo COUNT = FIELDS.number("addr_count", "Addr Count");
    private static final FieldInfo AUTH_TYPE = FIELDS.number("auth_type", "Auth Type");
    private static final FieldInfo SECONDS = FIELDS.number("adver_int", "Adver Int in seconds");
    private static final FieldInfo RESERVED = FIELDS.number("reserved_mbz", "Reserved");
    private static final FieldInfo CENTISECONDS = FIELDS.number("short_adver_int", "Adver Int in centiseconds");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 6);
    private static final FieldInfo IPV4 = FIELDS.ipv4("ip_addr", "IP Address");
    private static final FieldInfo IPV6 = FIELDS.ipv6("ipv6_addr", "IPv6 Address");
    private static final FieldInfo PASSWORD = FIELDS.text("auth_string", "Authentication String");
    private static final FieldInfo MD5 = FIELDS.octets("md5_auth_data", "MD5 Authentication Data");
    private static final int ADDRESSES = 8;
    private static final int NO_MASTER = 0;
    private static final int OWNER = 255;
    private static final int SIMPLE = 1;
    private static final int CISCO_MD5 = 254;
    private static final int MOST_HOPS = 255;

    private VrrpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        if (CarpDecoder.fits(data)) {
            return CarpDecoder.decode(data, tree);
        }
        tree.columns().protocol("VRRP");
        Layer vrrp = tree.layer(FIELDS, data);
        Layer first = vrrp.group(BOTH, 0, 1);
        first.value(new FieldValue.Number(data.u8(0), 0));
        int version = first.bits(VERSION, 0, 1, 0xf0);
        first.bits(TYPE, 0, 1, 0x0f);
        long router = vrrp.number(ROUTER, 1, 1);
        int priority = vrrp.number(PRIORITY, 2, 1, VrrpDecoder::priority);
        int count = (int) vrrp.number(COUNT, 3, 1);
        timing(vrrp, version);
        CHECKSUM.read(vrrp);
        verify(vrrp, version, data, tree);
        tree.columns().info(VrrpDecoder::info, data);
        if (vrrp.isShown()) {
            vrrp.label(() -> FIELDS.protocol().description() + ", id " + router + ", priority " + priority);
        }
        if (version < 2 || version > 3) {
            vrrp.note(Severity.ERROR, "There is no version " + version + " of VRRP");
            return data.length();
        }
        checkHops(vrrp, "VRRP", tree);
        int end = addresses(vrrp, count, tree);
        return version == 2 && data.length() > end ? authentication(vrrp, data, end) : end;
    }

    private static void info(Slice data, TextLine line) {
        int type = data.u8(0) & 0x0f;
        line.text(type == 1 ? "Announcement" : "Unknown type " + type).text(" (v").number(data.u8(0) >> 4)
                .character(')');
    }

    private static void timing(Layer vrrp, int version) {
        if (version == 2) {
            vrrp.number(AUTH_TYPE, 4, 1, VrrpDecoder::authentication);
            vrrp.number(SECONDS, 5, 1);
        } else {
            vrrp.bits(RESERVED, 4, 1, 0xf0);
            vrrp.bits(CENTISECONDS, 4, 2, 0x0fff);
        }
    }

    /** Version 3 over IPv4 is seen with and without the pseudo-header; either is accepted. */
    private static void verify(Layer vrrp, int version, Slice data, PacketTree tree) {
        if (CHECKSUM.isWanted(tree)) {
            boolean bare = version == 2 || tree.ends().filter(IpEnds::isIpv4).isPresent();
            Verdict verdict = tree.ends().filter(IpEnds::whole)
                    .map(ends -> bare && InternetChecksum.holds(data, 0) || version > 2 && InternetChecksum.holds(data,
                            ends.pseudoHeader(IpProtocols.VRRP, data.length())))
                    .map(Verdict::of).orElse(Verdict.UNVERIFIED);
            CHECKSUM.report(vrrp, verdict);
        }
    }

    /** RFC 9568 5.1.1.3: what has crossed a router is none of this link's. */
    static void checkHops(Layer layer, String protocol, PacketTree tree) {
        int hops = tree.ends().map(IpEnds::hops).orElse(MOST_HOPS);
        if (hops != MOST_HOPS) {
            layer.note(Severity.WARNING, protocol + " with a time to live of " + hops
                    + " instead of 255 may come from beyond the link");
        }
    }

    private static int addresses(Layer vrrp, int count, PacketTree tree) {
        boolean ipv4 = tree.ends().filter(IpEnds::isIpv4).isPresent();
        int at = ADDRESSES;
        for (int i = 0; i < count; i++) {
            if (ipv4) {
                vrrp.ipv4(IPV4, at);
            } else {
                vrrp.ipv6(IPV6, at);
            }
            at += ipv4 ? 4 : 16;
        }
        return at;
    }

    /** @return where it ends */
    private static int authentication(Layer vrrp, Slice data, int at) {
        switch (data.u8(4)) {
            case SIMPLE -> vrrp.text(PASSWORD, at, Math.min(8, data.length() - at));
            case CISCO_MD5 -> vrrp.octets(MD5, at + 8, 16);
            default -> {
            }
        }
        return data.length();
    }

    private static String authentication(long type) {
        return switch ((int) type) {
            case 0 -> "No Authentication";
            case SIMPLE -> "Simple Text Authentication [RFC 2338] / Reserved [RFC 3768]";
            case 2 -> "IP Authentication Header [RFC 2338] / Reserved [RFC 3768]";
            case CISCO_MD5 -> "Cisco VRRP MD5 authentication";
            default -> "Unknown";
        };
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
