package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.Decoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * Loopback frames of BSD (LINKTYPE_NULL, LINKTYPE_LOOP of libpcap), and IP without any frame (LINKTYPE_RAW).
 *
 * <pre>
 *  0               4
 * +---------------+-- - -
 * | family        | IP packet
 * +---------------+-- - -
 *  in the byte order of whoever captured (NULL) or of the network (LOOP)
 * </pre>
 */
public final class LoopbackDecoder {
    public static final FieldSet FIELDS = new FieldSet("null", "Null/Loopback");
    private static final FieldInfo FAMILY = FIELDS.number("family", "Family");
    private static final int HEADER = 4;
    private static final int LOW = 0xffff;

    private LoopbackDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("NULL");
        Layer layer = tree.layer(FIELDS, data.atMost(HEADER));
        int value = (int) data.number(0, HEADER);
        int family = (value & ~LOW) == 0 ? value : Integer.reverseBytes(value);
        layer.meant(FAMILY, Integer.toUnsignedLong(family), 0, HEADER);
        return HEADER + tree.descend(decoder(family, tree), data.from(HEADER));
    }

    /** The numbers for IPv6 differ: NetBSD, FreeBSD, macOS, Linux. */
    private static Decoder decoder(int family, PacketTree tree) {
        return switch (family) {
            case 2 -> tree.payloads().ofEtherType(EtherTypes.IPV4);
            case 10, 24, 28, 30 -> tree.payloads().ofEtherType(EtherTypes.IPV6);
            default -> DataDecoder::decode;
        };
    }

    /** The first four bits tell the version. */
    public static int decodeRaw(Slice data, PacketTree tree) {
        return switch (data.u8(0) >> 4) {
            case 4 -> tree.payloads().ofEtherType(EtherTypes.IPV4).decode(data, tree);
            case 6 -> tree.payloads().ofEtherType(EtherTypes.IPV6).decode(data, tree);
            default -> DataDecoder.decode(data, tree);
        };
    }
}
