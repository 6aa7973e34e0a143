package org.vipdrift.capture.internal.decode;

import org.vipdrift.capture.Slice;

/**
 * IEEE 802.1Q and 802.1ad, behind the type that announced it.
 *
 * <pre>
 *  0                               2                               4
 * +-----+---+----------------------+-------------------------------+-- - -
 * | PCP |DEI| VLAN id (12 bits)    | type of the payload           | payload
 * +-----+---+----------------------+-------------------------------+-- - -
 * </pre>
 */
final class VlanDecoder {
    private static final int HEADER = 4;

    private VlanDecoder() {
    }

    static int decode(Slice data, PacketTree tree) {
        Layer vlan = tree.layer("vlan", "802.1Q Virtual LAN", data.atMost(HEADER));
        int priority = vlan.bits("vlan.priority", "Priority", 0, 2, 0xe000);
        vlan.flag("vlan.dei", "DEI", 0, 2, 0x1000);
        int id = vlan.bits("vlan.id", "ID", 0, 2, 0x0fff);
        vlan.label("802.1Q Virtual LAN, PRI: " + priority + ", ID: " + id);
        int type = vlan.hex("vlan.etype", "Type", 2, 2, EtherTypes::name);
        tree.columns().protocol(EtherTypes.protocol(type), EtherTypes.name(type));
        return HEADER + tree.descend(EtherTypes.decoder(type), data.from(HEADER));
    }
}
