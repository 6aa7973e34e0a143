package org.vipdrift.capture.internal.decode.ip;

import java.util.HexFormat;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IPv6's fragment header, RFC 8200 4.5.
 *
 * <pre>
 *  0             1             2                       4               8
 * +-------------+-------------+-------------------+---+---------------+
 * | next header | reserved    | offset / 8 (13)   |  M| identification|   M: more fragments follow
 * +-------------+-------------+-------------------+---+---------------+
 * </pre>
 */
public final class Ipv6Fragment {
    public static final FieldSet FIELDS = new FieldSet("ipv6.fraghdr", "Fragment Header for IPv6");
    private static final FieldInfo NEXT = FIELDS.number("nxt", "Next header");
    private static final FieldInfo OFFSET = FIELDS.number("offset", "Offset in units of 8 bytes");
    private static final FieldInfo MORE = FIELDS.flag("more", "More Fragments");
    private static final FieldInfo ID = FIELDS.number("ident", "Identification");

    private Ipv6Fragment() {
    }

    /** @return whether it is the first fragment */
    static boolean show(Slice header, PacketTree tree) {
        Layer layer = tree.layer(FIELDS, header);
        int next = layer.number(NEXT, 0, 1, IpProtocols::name);
        int offset = layer.bits(OFFSET, 2, 2, 0xfff8);
        boolean more = layer.flag(MORE, 2, 2, 1);
        int id = layer.hex(ID, 4, 4);
        if (more || offset > 0) {
            Ipv6Routing.notWhole(tree);
        }
        if (offset > 0) {
            tree.columns().info(() -> "IPv6 fragment (off=" + 8 * offset + " more=" + (more ? "y" : "n") + " ident=0x"
                    + HexFormat.of().toHexDigits(id) + " nxt=" + next + ")");
        }
        return offset == 0;
    }
}
