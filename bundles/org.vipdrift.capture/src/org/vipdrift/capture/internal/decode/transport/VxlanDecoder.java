package org.vipdrift.capture.internal.decode.transport;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * VXLAN, RFC 7348, with the group policy bits that Linux and Wireshark know.
 *
 * <pre>
 *  0                2                4                        7         8
 * +----------------+----------------+------------------------+---------+-- - -
 * | G...I... .D..A | group policy   | network id (24 bits)   | reserved| Ethernet frame
 * +----------------+----------------+------------------------+---------+-- - -
 * </pre>
 */
public final class VxlanDecoder {
    public static final FieldSet FIELDS = new FieldSet("vxlan", "Virtual eXtensible Local Area Network");
    private static final FieldInfo FLAGS = FIELDS.number("flags", "Flags");
    private static final FieldInfo GROUP = FIELDS.flag("flag_g", "GBP Extension");
    private static final FieldInfo NETWORK = FIELDS.flag("flag_i", "VXLAN Network ID (VNI)");
    private static final FieldInfo DONT_LEARN = FIELDS.flag("flag_d", "Don't Learn");
    private static final FieldInfo APPLIED = FIELDS.flag("flag_a", "Policy Applied");
    private static final FieldInfo POLICY = FIELDS.number("gbp", "Group Policy ID");
    private static final FieldInfo VNI = FIELDS.number("vni", "VXLAN Network Identifier (VNI)");
    private static final FieldInfo RESERVED = FIELDS.number("reserved8", "Reserved");
    private static final int HEADER = 8;

    private VxlanDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("VXLAN");
        Layer vxlan = tree.layer(FIELDS, data.atMost(HEADER));
        Layer flags = vxlan.group(FLAGS, 0, 2);
        flags.value(new FieldValue.Number(data.u16(0), 4));
        flags.flag(GROUP, 0, 2, 0x8000);
        boolean valid = flags.flag(NETWORK, 0, 2, 0x0800);
        flags.flag(DONT_LEARN, 0, 2, 0x0040);
        flags.flag(APPLIED, 0, 2, 0x0008);
        vxlan.number(POLICY, 2, 2);
        long network = vxlan.number(VNI, 4, 3);
        vxlan.number(RESERVED, 7, 1);
        vxlan.label(() -> FIELDS.protocol().description() + ", VNI: " + network);
        if (!valid) {
            vxlan.note(Severity.WARNING, "The bit that says there is a network id is not set");
        }
        tree.descend(tree.payloads().ofLinkType(Frame.ETHERNET), data.from(HEADER));
        return data.length();
    }
}
