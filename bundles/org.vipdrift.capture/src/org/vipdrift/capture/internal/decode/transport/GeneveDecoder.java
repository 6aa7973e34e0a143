package org.vipdrift.capture.internal.decode.transport;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.decode.link.EtherTypes;
import org.vipdrift.capture.internal.tree.Decoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * GENEVE, RFC 8926.
 *
 * <pre>
 *  0                1                2                4                        7         8
 * +-----+----------+--+-------------+----------------+------------------------+---------+-- - - -+-- - -
 * | ver | words(6) |OC| reserved    | payload type   | network id (24 bits)   | reserved| options| payload
 * +-----+----------+--+-------------+----------------+------------------------+---------+-- - - -+-- - -
 *
 *  0                2        3                4
 * +----------------+--------+-----+----------+-- - -
 * | class          |C type  | res | words (5)| data                              an option
 * +----------------+--------+-----+----------+-- - -
 * </pre>
 */
public final class GeneveDecoder {
    public static final FieldSet FIELDS = new FieldSet("geneve", "Generic Network Virtualization Encapsulation");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version");
    private static final FieldInfo FLAGS = FIELDS.number("flags", "Flags");
    private static final FieldInfo OAM = FIELDS.flag("flags.oam", "Operations, Administration and Management Frame");
    private static final FieldInfo CRITICAL = FIELDS.flag("flags.critical", "Critical Options Present");
    private static final FieldInfo TYPE = FIELDS.number("proto_type", "Protocol Type");
    private static final FieldInfo VNI = FIELDS.number("vni", "Virtual Network Identifier (VNI)");
    private static final FieldInfo OPTION_CLASS = FIELDS.number("option.class", "Class");
    private static final FieldInfo OPTION_TYPE = FIELDS.number("option.type", "Type");
    private static final FieldInfo OPTION_LENGTH = FIELDS.number("option.length", "Length");
    private static final int HEADER = 8;
    private static final int WORD = 4;

    private GeneveDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("Geneve");
        int header = HEADER + WORD * (data.u8(0) & 0x3f);
        Layer geneve = tree.layer(FIELDS, data.atMost(header));
        int version = geneve.bits(VERSION, 0, 1, 0xc0);
        geneve.meant(OPTION_LENGTH, header - HEADER, 0, 1);
        Layer flags = geneve.group(FLAGS, 1, 1);
        flags.value(new FieldValue.Number(data.u8(1), 2));
        flags.flag(OAM, 0, 1, 0x80);
        flags.flag(CRITICAL, 0, 1, 0x40);
        int type = geneve.hex(TYPE, 2, 2, EtherTypes::name);
        long network = geneve.meantHex(VNI, data.number(4, 3), 6, 4, 3);
        geneve.label(() -> FIELDS.protocol().description() + ", VNI: 0x" + Long.toHexString(network));
        tree.columns().info(() -> "Encapsulated " + EtherTypes.name(type));
        if (version != 0) {
            geneve.note(Severity.ERROR, "There is no version " + version + " of GENEVE");
            return data.length();
        }
        options(geneve, header);
        tree.descend(payload(type, tree), data.from(header));
        return data.length();
    }

    private static void options(Layer geneve, int header) {
        int at = HEADER;
        while (at < header) {
            geneve.hex(OPTION_CLASS, at, 2);
            geneve.hex(OPTION_TYPE, at + 2, 1);
            int length = WORD * (1 + (geneve.data().u8(at + 3) & 0x1f));
            geneve.meant(OPTION_LENGTH, length, at + 3, 1);
            if (at + length > header) {
                geneve.note(Severity.ERROR, "An option goes past the end of the header");
            }
            at += length;
        }
    }

    private static Decoder payload(int type, PacketTree tree) {
        return type == EtherTypes.BRIDGED_ETHERNET ? tree.payloads().ofLinkType(Frame.ETHERNET)
                : tree.payloads().ofEtherType(type);
    }
}
