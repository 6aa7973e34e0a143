package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IPv6's routing header, RFC 8200 4.4.
 *
 * <pre>
 *  0             1             2             3             4
 * +-------------+-------------+-------------+-------------+----- - - -
 * | next header | length / 8  | type        | segments    | by type
 * +-------------+-------------+-------------+-------------+----- - - -
 *                beyond the first 8 octets   left
 * </pre>
 */
public final class Ipv6Routing {
    public static final FieldSet FIELDS = new FieldSet("ipv6.routing", "Routing Header for IPv6");
    private static final FieldInfo NEXT = FIELDS.number("nxt", "Next Header");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Length in units of 8 bytes beyond the first");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo LEFT = FIELDS.number("segleft", "Segments Left");

    private Ipv6Routing() {
    }

    static boolean show(Slice header, PacketTree tree) {
        Layer layer = tree.layer(FIELDS, header);
        layer.number(NEXT, 0, 1, IpProtocols::name);
        layer.number(LENGTH, 1, 1);
        layer.number(TYPE, 2, 1);
        if (layer.number(LEFT, 3, 1) > 0) {
            notWhole(tree);
        }
        return true;
    }

    /** Upper checksums cannot be verified: octets are elsewhere, or the final destination is not in the header. */
    static void notWhole(PacketTree tree) {
        tree.ends().ifPresent(
                ends -> tree.ends(new IpEnds(ends.from(), ends.to(), ends.hops(), false)));
    }
}
