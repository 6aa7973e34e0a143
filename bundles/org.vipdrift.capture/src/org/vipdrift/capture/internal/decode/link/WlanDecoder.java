package org.vipdrift.capture.internal.decode.link;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.DataDecoder;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * IEEE 802.11 frames, little endian; of data frames the payload, of others the type and receiver.
 *
 * <pre>
 *  0     1     2          4           10          16          22      24
 * +-----+-----+----------+-----------+-----------+-----------+-------+----------+-----+---------+-- - -
 * |type |flags| duration | address 1 | address 2 | address 3 | seq   | address 4| QoS | HT      | LLC
 * +-----+-----+----------+-----------+-----------+-----------+-------+----------+-----+---------+-- - -
 *                                                                     to and     subtype bit 3;
 *                                                                     from DS    and order flag
 * </pre>
 */
public final class WlanDecoder {
    public static final FieldSet FIELDS = new FieldSet("wlan", "IEEE 802.11 Data");
    private static final FieldInfo TYPE_SUBTYPE = FIELDS.number("fc.type_subtype", "Type/Subtype");
    private static final FieldInfo TYPE = FIELDS.number("fc.type", "Type");
    private static final FieldInfo SUBTYPE = FIELDS.number("fc.subtype", "Subtype");
    private static final FieldInfo DS = FIELDS.number("fc.ds", "DS status");
    private static final FieldInfo RETRY = FIELDS.flag("fc.retry", "Retry");
    private static final FieldInfo PROTECTED = FIELDS.flag("fc.protected", "Protected flag");
    private static final FieldInfo DURATION = FIELDS.number("duration", "Duration");
    private static final FieldInfo SEQUENCE = FIELDS.number("seq", "Sequence number");
    private static final FieldInfo FRAGMENT = FIELDS.number("frag", "Fragment number");
    private static final int SHORTEST = 10;
    private static final int HEADER = 24;
    private static final int DATA = 2;
    private static final int ORDER = 0x80;
    private static final int AGGREGATED = 0x80;

    private WlanDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        return decode(data, false, tree);
    }

    /** @param padded whether the radio fills the header to a multiple of 4 octets */
    static int decode(Slice data, boolean padded, PacketTree tree) {
        tree.columns().protocol("802.11");
        int type = data.u8(0) >> 2 & 3;
        int subtype = data.u8(0) >> 4;
        Layer wlan = tree.layer(FIELDS, data);
        wlan.meantHex(TYPE_SUBTYPE, type << 4 | subtype, 4, 0, 1);
        wlan.bits(TYPE, 0, 1, 0x0c);
        wlan.bits(SUBTYPE, 0, 1, 0xf0);
        wlan.meantHex(DS, data.u8(1) & 3, 2, 1, 1);
        wlan.flag(RETRY, 1, 1, 0x08);
        boolean secret = wlan.flag(PROTECTED, 1, 1, 0x40);
        tree.columns().info(() -> name(type, subtype));
        wlan.label(() -> "IEEE 802.11 " + name(type, subtype));
        if (type != DATA) {
            other(wlan);
            return data.length();
        }
        int header = header(wlan, subtype, padded, tree);
        wlan.length(header);
        payload(data, header, subtype, secret, tree);
        return data.length();
    }

    private static void other(Layer wlan) {
        wlan.meant(DURATION, LittleEndian.u16(wlan.data(), 2), 2, 2);
        WlanAddresses.receiver(wlan);
        wlan.length(SHORTEST);
    }

    private static int header(Layer wlan, int subtype, boolean padded, PacketTree tree) {
        Slice data = wlan.data();
        wlan.meant(DURATION, LittleEndian.u16(data, 2), 2, 2);
        int addresses = WlanAddresses.read(wlan, data.u8(1) & 3, tree);
        int control = LittleEndian.u16(data, 22);
        wlan.meant(FRAGMENT, control & 0xf, 22, 2);
        wlan.meant(SEQUENCE, control >> 4, 22, 2);
        int header = HEADER + addresses;
        if (hasQos(subtype)) {
            header += 2 + ((data.u8(1) & ORDER) == 0 ? 0 : 4);
        }
        return padded ? header + 3 & ~3 : header;
    }

    private static boolean hasQos(int subtype) {
        return (subtype & 8) != 0;
    }

    private static void payload(Slice data, int header, int subtype, boolean secret, PacketTree tree) {
        Slice payload = data.from(header);
        boolean empty = (subtype & 4) != 0;
        int qos = HEADER + ((data.u8(1) & 3) == 3 ? 6 : 0);
        boolean aggregated = hasQos(subtype) && (data.u8(qos) & AGGREGATED) != 0;
        if (secret || aggregated || empty) {
            tree.columns().info(() -> secret ? "Data, encrypted" : aggregated ? "Data, aggregated" : "No data");
            tree.descend(DataDecoder::decode, payload);
        } else if ((data.u8(22) & 0xf) > 0) {
            DataDecoder.layer(payload, tree).note(Severity.NONE, "A later fragment, which has no header of its own");
        } else {
            tree.descend(LlcDecoder::decode, payload);
        }
    }

    private static String name(int type, int subtype) {
        return switch (type) {
            case 0 -> subtype == 8 ? "Beacon frame" : "Management frame";
            case 1 -> "Control frame";
            case DATA -> hasQos(subtype) ? "QoS Data" : "Data";
            default -> "Extension frame";
        };
    }
}
