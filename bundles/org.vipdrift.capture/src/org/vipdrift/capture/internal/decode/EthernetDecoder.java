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
        eth.label("Ethernet II, Src: " + source + ", Dst: " + MacText.withName(destination));
        payload(eth, data, tree);
        return data.length();
    }

    private static void payload(Layer eth, Slice data, PacketTree tree) {
        int type = data.u16(2 * MacAddress.LENGTH);
        if (type < EtherTypes.LOWEST) {
            eth.number("eth.len", "Length", 2 * MacAddress.LENGTH, 2);
            tree.columns().protocol("802.3", "Length " + type);
            tree.descend(DataDecoder::decode, data.from(HEADER));
            return;
        }
        eth.hex("eth.type", "Type", 2 * MacAddress.LENGTH, 2, EtherTypes::name);
        tree.columns().protocol(EtherTypes.protocol(type), EtherTypes.name(type));
        Slice payload = data.from(HEADER);
        int used = tree.descend(EtherTypes.decoder(type), payload);
        if (used < payload.length()) {
            eth.octetsAfter("eth.padding", "Padding", payload.from(used));
        }
    }
}
