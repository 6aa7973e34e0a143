package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * A tag of IEEE 802.1Q (customer) or 802.1ad (provider), behind the type that announced it.
 *
 * <pre>
 *  0                               2                               4
 * +-----+---+----------------------+-------------------------------+-- - -
 * | PCP |DEI| VLAN id (12 bits)    | type of the payload           | payload
 * +-----+---+----------------------+-------------------------------+-- - -
 * </pre>
 */
public final class VlanDecoder {
    public static final FieldSet FIELDS = new FieldSet("vlan", "802.1Q Virtual LAN");
    public static final FieldSet PROVIDER_FIELDS = new FieldSet("ieee8021ad", "IEEE 802.1ad");
    private static final FieldInfo ELIGIBLE = FIELDS.flag("dei", "DEI");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Length");
    private static final FieldInfo PROVIDER_ELIGIBLE = PROVIDER_FIELDS.number("dei", "DEI");
    private static final VlanDecoder CUSTOMER = new VlanDecoder(FIELDS);
    private static final VlanDecoder PROVIDER = new VlanDecoder(PROVIDER_FIELDS);
    private static final int HEADER = 4;
    private static final int ELIGIBLE_BIT = 0x1000;
    private final FieldSet fields;
    private final FieldInfo priority;
    private final FieldInfo id;
    private final FieldInfo type;

    private VlanDecoder(FieldSet fields) {
        this.fields = fields;
        priority = fields.number("priority", "Priority");
        id = fields.number("id", "ID");
        type = fields.number("etype", "Type");
    }

    public static int decode(Slice data, PacketTree tree) {
        Layer vlan = CUSTOMER.tag(data, tree);
        vlan.flag(ELIGIBLE, 0, 2, ELIGIBLE_BIT);
        int length = data.u16(2);
        if (length < EtherTypes.LOWEST) {
            vlan.number(LENGTH, 2, 2);
            return HEADER + tree.descend(LlcDecoder::decode, data.from(HEADER).atMost(length));
        }
        return CUSTOMER.payload(vlan, data, tree);
    }

    public static int decodeProvider(Slice data, PacketTree tree) {
        Layer vlan = PROVIDER.tag(data, tree);
        vlan.bits(PROVIDER_ELIGIBLE, 0, 2, ELIGIBLE_BIT);
        return PROVIDER.payload(vlan, data, tree);
    }

    private Layer tag(Slice data, PacketTree tree) {
        Layer vlan = tree.layer(fields, data.atMost(HEADER));
        int priorityBits = vlan.bits(priority, 0, 2, 0xe000);
        int idBits = vlan.bits(id, 0, 2, 0x0fff);
        vlan.label(() -> fields.protocol().description() + ", PRI: " + priorityBits + ", ID: " + idBits);
        return vlan;
    }

    private int payload(Layer vlan, Slice data, PacketTree tree) {
        int next = vlan.hex(type, 2, 2, EtherTypes::name);
        return HEADER + EtherPayload.descend(next, data.from(HEADER), tree);
    }
}
