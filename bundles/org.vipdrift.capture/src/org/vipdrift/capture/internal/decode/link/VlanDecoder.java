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
    private static final VlanDecoder CUSTOMER = new VlanDecoder(FIELDS);
    private static final VlanDecoder PROVIDER = new VlanDecoder(PROVIDER_FIELDS);
    private static final int HEADER = 4;
    private static final int LEAST_LLC = 3;
    private final FieldSet fields;
    private final FieldInfo priority;
    private final FieldInfo eligible;
    private final FieldInfo id;
    private final FieldInfo type;
    private final FieldInfo length;

    private VlanDecoder(FieldSet fields) {
        this.fields = fields;
        priority = fields.number("priority", "Priority");
        eligible = fields.flag("dei", "DEI");
        id = fields.number("id", "ID");
        type = FIELDS == fields ? fields.number("etype", "Type") : fields.number("type", "Type");
        length = fields.number("len", "Length");
    }

    public static int decode(Slice data, PacketTree tree) {
        return CUSTOMER.read(data, tree);
    }

    public static int decodeProvider(Slice data, PacketTree tree) {
        return PROVIDER.read(data, tree);
    }

    private int read(Slice data, PacketTree tree) {
        Layer vlan = tree.layer(fields, data.atMost(HEADER));
        int priorityBits = vlan.bits(priority, 0, 2, 0xe000);
        vlan.flag(eligible, 0, 2, 0x1000);
        int idBits = vlan.bits(id, 0, 2, 0x0fff);
        vlan.label(() -> fields.protocol().description() + ", PRI: " + priorityBits + ", ID: " + idBits);
        int next = data.u16(2);
        if (next < EtherTypes.LOWEST && next >= LEAST_LLC) {
            vlan.number(length, 2, 2);
            return HEADER + tree.descend(LlcDecoder::decode, data.from(HEADER).atMost(next));
        }
        vlan.hex(type, 2, 2, EtherTypes::name);
        return HEADER + EtherPayload.descend(next, data.from(HEADER), tree);
    }
}
