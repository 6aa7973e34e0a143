package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.MacAddress;

/**
 * Ethernet II, and IEEE 802.3 by its length field.
 *
 * <pre>
 *  0                   6                   12      14
 * +-------------------+-------------------+-------+---- - - -
 * | destination       | source            | type  | payload, padded to 46
 * +-------------------+-------------------+-------+---- - - -
 * </pre>
 */
final class EthernetDecoder {
    private static final int TYPE = 12;
    private static final int HEADER = 14;

    private EthernetDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("Ethernet", "");
        Layer eth = tree.layer("eth", "Ethernet II", data.atMost(HEADER));
        MacAddress destination = eth.mac("eth.dst", "Destination", 0);
        MacAddress source = eth.mac("eth.src", "Source", MacAddress.LENGTH);
        tree.columns().ends(MacText.of(source), MacText.of(destination));
        tree.ethernetSource(source);
        if (source.isGroup()) {
            eth.note(Severity.WARNING, "The source MAC address is a group address, which no station has");
        }
        int type = data.u16(TYPE);
        boolean byLength = type < EtherTypes.LOWEST;
        eth.label((byLength ? "IEEE 802.3 Ethernet" : "Ethernet II") + ", Src: " + source + ", Dst: "
                + MacText.withName(destination));
        Slice payload = data.from(HEADER);
        pad(eth, payload, byLength ? byLength(eth, type, payload, tree) : byType(eth, type, payload, tree));
        return data.length();
    }

    private static int byLength(Layer eth, int length, Slice payload, PacketTree tree) {
        eth.number("eth.len", "Length", TYPE, 2);
        tree.columns().protocol("802.3", "Length " + length);
        return tree.descend(DataDecoder::decode, payload.atMost(length));
    }

    private static int byType(Layer eth, int type, Slice payload, PacketTree tree) {
        eth.hex("eth.type", "Type", TYPE, 2, EtherTypes::name);
        tree.columns().protocol(EtherTypes.protocol(type), EtherTypes.name(type));
        return tree.descend(EtherTypes.decoder(type), payload);
    }

    private static void pad(Layer eth, Slice payload, int used) {
        if (used < payload.length()) {
            eth.octetsAfter("eth.padding", "Padding", payload.from(used));
        }
    }
}
