package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * Logical link control, IEEE 802.2, with the SNAP extension of IEEE 802 that ARP and IP use (RFC 1042).
 *
 * <pre>
 *  0      1      2         3               6               8
 * +------+------+---------+---------------+---------------+-- - -
 * | DSAP | SSAP | control | organization  | protocol      | payload
 * +------+------+---------+---------------+---------------+-- - -
 *  0xaa   0xaa   3         only with SNAP; organization 0: an Ethernet type
 *                2 octets unless its low bits are 11
 * </pre>
 */
public final class LlcDecoder {
    public static final FieldSet FIELDS = new FieldSet("llc", "Logical-Link Control");
    private static final FieldInfo DSAP = FIELDS.number("dsap", "DSAP");
    private static final FieldInfo SSAP = FIELDS.number("ssap", "SSAP");
    private static final FieldInfo CONTROL = FIELDS.number("control", "Control field");
    private static final FieldInfo OUI = FIELDS.number("oui", "Organization Code");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo PID = FIELDS.number("pid", "Protocol ID");
    private static final int SNAP = 0xaa;
    private static final int IP = 0x06;
    private static final int UNNUMBERED = 3;
    private static final int SNAP_LENGTH = 5;
    private static final int BRIDGED = 0x00_00f8;

    private LlcDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("LLC");
        Layer llc = tree.layer(FIELDS, data);
        int to = llc.hex(DSAP, 0, 1, LlcDecoder::name);
        int from = llc.hex(SSAP, 1, 1, LlcDecoder::name);
        int header = 2 + ((data.u8(2) & UNNUMBERED) == UNNUMBERED ? 1 : 2);
        long control = header == 3 ? data.u8(2) : data.u8(2) | data.u8(3) << Byte.SIZE;
        llc.meantHex(CONTROL, control, 4, 2, header - 2);
        tree.columns().info(() -> "DSAP " + name(to) + ", SSAP " + name(from & 0xfe));
        llc.length(header);
        if (to == SNAP && from == SNAP) {
            return snap(llc, header, data, tree);
        }
        Slice payload = data.from(header);
        int own = tree.descend(to == IP ? tree.payloads().ofEtherType(EtherTypes.IPV4) : DataDecoder::decode, payload);
        return header + own;
    }

    private static int snap(Layer llc, int header, Slice data, PacketTree tree) {
        int organization = (int) llc.number(OUI, header, 3);
        llc.length(header + SNAP_LENGTH);
        Slice payload = data.from(header + SNAP_LENGTH);
        if (organization == 0 || organization == BRIDGED) {
            int type = llc.hex(TYPE, header + 3, 2, EtherTypes::name);
            return header + SNAP_LENGTH + EtherPayload.descend(type, payload, tree);
        }
        llc.hex(PID, header + 3, 2);
        return header + SNAP_LENGTH + tree.descend(DataDecoder::decode, payload);
    }

    private static String name(long sap) {
        return switch ((int) sap) {
            case 0 -> "NULL LSAP";
            case IP -> "TCP/IP";
            case 0x42 -> "Spanning Tree BPDU";
            case SNAP -> "SNAP";
            case 0xe0 -> "NetWare";
            case 0xf0 -> "NetBIOS";
            case 0xfe -> "ISO Network Layer";
            default -> "Unknown";
        };
    }
}
