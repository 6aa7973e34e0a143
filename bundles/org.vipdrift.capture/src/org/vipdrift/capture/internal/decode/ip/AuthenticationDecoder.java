package org.vipdrift.capture.internal.decode.ip;

import java.util.HexFormat;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * The authentication header of IPsec, RFC 4302, which some VRRP routers put before their adverts.
 *
 * <pre>
 *  0             1             2             4          8          12
 * +-------------+-------------+-------------+----------+----------+----- - - -+-- - -
 * | next header | length / 4  | reserved    | SPI      | sequence | check value | payload
 * +-------------+-------------+-------------+----------+----------+----- - - -+-- - -
 *                beyond the first 8 octets
 * </pre>
 */
public final class AuthenticationDecoder {
    public static final FieldSet FIELDS = new FieldSet("ah", "Authentication Header");
    private static final FieldInfo NEXT = FIELDS.number("next_header", "Next header");
    private static final FieldInfo LENGTH = FIELDS.number("length", "Length");
    private static final FieldInfo RESERVED = FIELDS.octets("reserved", "Reserved");
    private static final FieldInfo SPI = FIELDS.number("spi", "AH SPI");
    private static final FieldInfo SEQUENCE = FIELDS.number("sequence", "AH Sequence");
    private static final FieldInfo VALUE = FIELDS.octets("icv", "AH ICV");
    private static final int FIXED = 12;

    private AuthenticationDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("AH");
        Layer ah = tree.layer(FIELDS, data);
        int next = ah.number(NEXT, 0, 1, IpProtocols::name);
        int length = 4 * (data.u8(1) + 2);
        ah.meant(LENGTH, data.u8(1), 1, 1);
        ah.octets(RESERVED, 2, 2);
        int spi = ah.hex(SPI, 4, 4);
        tree.columns().info(() -> "AH (SPI=0x" + HexFormat.of().toHexDigits(spi) + ")");
        ah.number(SEQUENCE, 8, 4);
        ah.length(length);
        if (length < FIXED) {
            ah.note(Severity.ERROR, "A header of " + length + " bytes cannot be, the least is " + FIXED);
            return data.length();
        }
        ah.octets(VALUE, FIXED, length - FIXED);
        tree.descend(tree.payloads().ofIpProtocol(next), data.from(length));
        return data.length();
    }
}
