package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.MacText;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.MacAddress;

/**
 * Ethernet II, and IEEE 802.3 by its length field.
 *
 * <pre>
 *  0                   6                   12      14
 * +-------------------+-------------------+-------+---- - - -
 * | destination       | source            | type  | payload, padded to 46
 * +-------------------+-------------------+-------+---- - - -
 *                                          or length, if less than 1536
 * </pre>
 */
public final class EthernetDecoder {
    public static final FieldSet FIELDS = new FieldSet("eth", "Ethernet");
    private static final FieldInfo DST = FIELDS.mac("dst", "Destination");
    private static final FieldInfo DST_LG = FIELDS.flag("dst.lg", "LG bit");
    private static final FieldInfo DST_IG = FIELDS.flag("dst.ig", "IG bit");
    private static final FieldInfo SRC = FIELDS.mac("src", "Source");
    private static final FieldInfo SRC_LG = FIELDS.flag("src.lg", "LG bit");
    private static final FieldInfo SRC_IG = FIELDS.flag("src.ig", "IG bit");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Length");
    private static final FieldInfo PADDING = FIELDS.octets("padding", "Padding");
    private static final FieldInfo TRAILER = FIELDS.octets("trailer", "Trailer");
    private static final int SOURCE_AT = MacAddress.LENGTH;
    private static final int TYPE_AT = 12;
    private static final int HEADER = 14;
    private static final int LONGEST = 1500;
    private static final int LEAST_FRAME = 60;
    private static final int LOCAL = 0x02;
    private static final int GROUP = 0x01;

    static {
        FIELDS.joined("addr", "Address", DST, SRC);
        FIELDS.joined("lg", "LG bit", DST_LG, SRC_LG);
        FIELDS.joined("ig", "IG bit", DST_IG, SRC_IG);
    }

    private EthernetDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("Ethernet");
        Layer eth = tree.layer(FIELDS, data.atMost(HEADER));
        if (data.length() < HEADER) {
            tree.columns().ends(data.mac(SOURCE_AT), data.mac(0));
            data.part(0, HEADER); // no fields without the whole header, as in Wireshark
        }
        MacAddress destination = address(eth, DST, DST_LG, DST_IG, 0);
        MacAddress source = address(eth, SRC, SRC_LG, SRC_IG, SOURCE_AT);
        tree.columns().ends(source, destination);
        tree.linkSource(source);
        if (source.isGroup()) {
            eth.note(Severity.WARNING, "The source MAC address is a group address, which no station has");
        }
        int type = data.u16(TYPE_AT);
        boolean byLength = type < EtherTypes.LOWEST;
        if (eth.isShown()) {
            eth.label(() -> (byLength ? "IEEE 802.3 Ethernet" : "Ethernet II") + ", Src: " + source + ", Dst: "
                    + MacText.withName(destination));
        }
        Slice payload = data.from(HEADER);
        int used = HEADER + (byLength ? byLength(eth, type, payload, tree) : byType(eth, type, payload, tree));
        if (eth.isRecording()) {
            pad(eth, data, used);
        }
        return data.length();
    }

    private static MacAddress address(Layer eth, FieldInfo field, FieldInfo local, FieldInfo group, int at) {
        MacAddress mac = eth.mac(field, at);
        if (eth.isRecording()) {
            eth.flag(local, at, 1, LOCAL);
            eth.flag(group, at, 1, GROUP);
        }
        return mac;
    }

    private static int byLength(Layer eth, int length, Slice payload, PacketTree tree) {
        eth.number(LENGTH, TYPE_AT, 2);
        tree.columns().protocol("802.3");
        tree.columns().info(() -> "Length " + length);
        if (length > LONGEST) {
            eth.note(Severity.WARNING, "A number between 1500 and 1536 is neither a length nor a type");
        } else if (length > payload.length() && !tree.frame().isCut()) {
            eth.note(Severity.WARNING, "The length is more than the frame holds");
        }
        Slice held = payload.atMost(length);
        tree.descend(LlcDecoder::decode, held);
        return held.length();
    }

    private static int byType(Layer eth, int type, Slice payload, PacketTree tree) {
        eth.hex(TYPE, TYPE_AT, 2, EtherTypes::name);
        return EtherPayload.descend(type, payload, tree);
    }

    /** Zeros that fill the frame up to 60 octets are padding, what else follows the packet is a trailer. */
    private static void pad(Layer eth, Slice frame, int used) {
        int zeros = used;
        while (zeros < Math.min(frame.length(), LEAST_FRAME) && frame.u8(zeros) == 0) {
            zeros++;
        }
        if (zeros > used) {
            eth.octetsAfter(PADDING, frame.part(used, zeros - used));
        }
        if (zeros < frame.length()) {
            eth.octetsAfter(TRAILER, frame.from(zeros));
        }
    }
}
