package org.vipdrift.capture.internal.decode.router;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.Checksum;
import org.vipdrift.capture.internal.tree.Checksum.Verdict;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.InternetChecksum;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * CARP, OpenBSD's netinet/ip_carp.h. It took VRRP's protocol number; what it can be told by is its length with an
 * authentication length of 7, where VRRP would have seven addresses.
 *
 * <pre>
 *  0               1               2               3               4
 * +-------+-------+---------------+---------------+---------------+
 * | ver 2 | type 1| virtual host  | skew          | auth length 7 |
 * +-------+-------+---------------+---------------+---------------+
 * | demotion      | interval, s   | checksum                      |
 * +---------------+---------------+-------------------------------+
 * | counter (8)                                                   |
 * +---------------------------------------------------------------+
 * | SHA-1 HMAC (20)                                               |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class CarpDecoder {
    public static final FieldSet FIELDS = new FieldSet("carp", "Common Address Redundancy Protocol");
    private static final FieldInfo BOTH = FIELDS.number("typever", "CARP message version and type");
    private static final FieldInfo VERSION = FIELDS.number("version", "CARP protocol version");
    private static final FieldInfo TYPE = FIELDS.number("type", "CARP packet type");
    private static final FieldInfo HOST = FIELDS.number("vhid", "Virtual Host ID");
    private static final FieldInfo SKEW = FIELDS.number("advskew", "Advertisement Skew");
    private static final FieldInfo LENGTH = FIELDS.number("authlen", "Auth Len");
    private static final FieldInfo DEMOTION = FIELDS.number("demotion", "Demotion indicator");
    private static final FieldInfo INTERVAL = FIELDS.number("adver_int", "Adver Int");
    private static final Checksum CHECKSUM = Checksum.in(FIELDS, "Checksum", 6);
    private static final FieldInfo COUNTER = FIELDS.number("counter", "Counter");
    private static final FieldInfo HMAC = FIELDS.octets("hmac", "HMAC");
    private static final int WHOLE = 36;
    private static final int VERSION_2_ADVERT = 0x21;
    private static final int AUTH_LENGTH = 7;

    private CarpDecoder() {
    }

    static boolean fits(Slice data) {
        return data.length() == WHOLE && data.u8(0) == VERSION_2_ADVERT && data.u8(3) == AUTH_LENGTH;
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("CARP");
        Layer carp = tree.layer(FIELDS, data);
        Layer first = carp.group(BOTH, 0, 1);
        first.value(new FieldValue.Number(data.u8(0), 0));
        first.bits(VERSION, 0, 1, 0xf0);
        first.bits(TYPE, 0, 1, 0x0f);
        long host = carp.number(HOST, 1, 1);
        long skew = carp.number(SKEW, 2, 1);
        carp.number(LENGTH, 3, 1);
        carp.number(DEMOTION, 4, 1);
        carp.number(INTERVAL, 5, 1);
        CHECKSUM.read(carp);
        if (CHECKSUM.isWanted(tree)) {
            boolean whole = tree.ends().filter(IpEnds::whole).isPresent();
            CHECKSUM.report(carp, whole ? Verdict.of(InternetChecksum.holds(data, 0)) : Verdict.UNVERIFIED);
        }
        carp.meant(COUNTER, data.u64(8), 8, 8);
        carp.octets(HMAC, 16, 20);
        carp.label(() -> FIELDS.protocol().description() + ", id " + host + ", skew " + skew);
        tree.columns().info(() -> "Announcement (Virtual Host ID: " + host + ")");
        VrrpDecoder.checkHops(carp, "CARP", tree);
        return WHOLE;
    }
}
