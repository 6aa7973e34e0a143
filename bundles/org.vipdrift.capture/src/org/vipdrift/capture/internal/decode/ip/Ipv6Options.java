package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IPv6's hop-by-hop and destination options, RFC 8200 4.2 and 4.3.
 *
 * <pre>
 *  0             1             2      3        4
 * +-------------+-------------+------+--------+----- - - -+------
 * | next header | length / 8  | type | length | data      | type ...    type 0: a single octet of padding
 * +-------------+-------------+------+--------+----- - - -+------
 *                beyond the first 8 octets
 * </pre>
 */
public final class Ipv6Options {
    public static final FieldSet FIELDS = new FieldSet("ipv6.opt");
    public static final FieldSet HOP_FIELDS = new FieldSet("ipv6.hopopts", "IPv6 Hop-by-Hop Option");
    public static final FieldSet DESTINATION_FIELDS = new FieldSet("ipv6.dstopts", "Destination Options for IPv6");
    static final Ipv6Options HOP_BY_HOP = new Ipv6Options(HOP_FIELDS);
    static final Ipv6Options DESTINATION = new Ipv6Options(DESTINATION_FIELDS);
    private static final FieldInfo TYPE = FIELDS.number("type", "Option Type");
    private static final FieldInfo LENGTH = FIELDS.number("length", "Option Length");
    private static final FieldInfo ALERT = FIELDS.number("router_alert", "Router Alert");
    private static final int PAD1 = 0;
    private static final int ROUTER_ALERT = 5;
    private final FieldSet fields;
    private final FieldInfo next;
    private final FieldInfo length;

    private Ipv6Options(FieldSet fields) {
        this.fields = fields;
        next = fields.number("nxt", "Next Header");
        length = fields.number("len", "Length in units of 8 bytes beyond the first");
    }

    boolean show(Slice header, PacketTree tree) {
        Layer layer = tree.layer(fields, header);
        layer.number(next, 0, 1, IpProtocols::name);
        layer.number(length, 1, 1);
        int at = 2;
        while (at < header.length()) {
            at += option(layer, at);
        }
        return true;
    }

    /** @return octets to the next one */
    private static int option(Layer layer, int at) {
        int type = layer.hex(TYPE, at, 1, Ipv6Options::name);
        if (type == PAD1) {
            return 1;
        }
        int octets = (int) layer.number(LENGTH, at + 1, 1);
        if (at + 2 + octets > layer.data().length()) {
            layer.note(Severity.ERROR, "An option goes past the end of its header");
        } else if (type == ROUTER_ALERT && octets == 2) {
            layer.number(ALERT, at + 2, 2);
        }
        return 2 + octets;
    }

    private static String name(long type) {
        return switch ((int) type) {
            case PAD1 -> "Pad1";
            case 1 -> "PadN";
            case ROUTER_ALERT -> "Router Alert";
            case 0xc2 -> "Jumbo Payload";
            default -> "Unknown";
        };
    }
}
