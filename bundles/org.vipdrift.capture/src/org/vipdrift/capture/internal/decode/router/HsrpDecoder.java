package org.vipdrift.capture.internal.decode.router;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.IpEnds;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;
import org.vipdrift.core.Addresses;

/**
 * HSRP, RFC 2281. Version 2, which Cisco never published, is told by its destination and read by {@link Hsrp2Tlv}.
 *
 * <pre>
 *  0               1               2               3               4
 * +---------------+---------------+---------------+---------------+
 * | version       | op code       | state         | hello time    |
 * +---------------+---------------+---------------+---------------+
 * | hold time     | priority      | group         | reserved      |
 * +---------------+---------------+---------------+---------------+
 * | authentication data (8)                                       |
 * +---------------------------------------------------------------+
 * | virtual IP address                                            |
 * +---------------------------------------------------------------+
 *
 *  0               1               2               4               6
 * +---------------+---------------+---------------+---------------+
 * | version       | 3: advertise  | type          | length        |
 * +---------------+---------------+---------------+---------------+
 * | state | resvd | active groups | passive groups| reserved (4)
 * +-------+-------+---------------+---------------+------- - - -
 *  6       7       8               10              12
 * </pre>
 */
public final class HsrpDecoder {
    public static final FieldSet FIELDS = new FieldSet("hsrp", "Cisco Hot Standby Router Protocol");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version");
    private static final FieldInfo OPERATION = FIELDS.number("opcode", "Op Code");
    private static final FieldInfo STATE = FIELDS.number("state", "State");
    private static final FieldInfo HELLO = FIELDS.number("hellotime", "Hellotime");
    private static final FieldInfo HOLD = FIELDS.number("holdtime", "Holdtime");
    private static final FieldInfo PRIORITY = FIELDS.number("priority", "Priority");
    private static final FieldInfo GROUP = FIELDS.number("group", "Group");
    private static final FieldInfo RESERVED = FIELDS.number("reserved", "Reserved");
    private static final FieldInfo PASSWORD = FIELDS.text("auth_data", "Authentication Data");
    private static final FieldInfo ADDRESS = FIELDS.ipv4("virt_ip", "Virtual IP Address");
    private static final FieldInfo ADVERT_TYPE = FIELDS.number("adv.tlvtype", "Adv type");
    private static final FieldInfo ADVERT_LENGTH = FIELDS.number("adv.tlvlength", "Adv length");
    private static final FieldInfo ADVERT_STATE = FIELDS.number("adv.state", "Adv state");
    private static final FieldInfo ACTIVE = FIELDS.number("adv.activegrp", "Adv active groups");
    private static final FieldInfo PASSIVE = FIELDS.number("adv.passivegrp", "Adv passive groups");
    private static final int WHOLE = 20;
    private static final int ADVERT = 16;
    private static final int ADVERTISE = 3;
    private static final String ALL_ROUTERS = "224.0.0.2";

    private HsrpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        boolean first = tree.ends().map(IpEnds::destination).map(Addresses::text).filter(ALL_ROUTERS::equals)
                .isPresent();
        return first ? version1(data, tree) : Hsrp2Tlv.decode(data, tree);
    }

    private static int version1(Slice data, PacketTree tree) {
        tree.columns().protocol("HSRP");
        Layer hsrp = tree.layer(FIELDS, data);
        hsrp.number(VERSION, 0, 1);
        int operation = hsrp.number(OPERATION, 1, 1, HsrpDecoder::operation);
        if (operation == ADVERTISE) {
            return advert(hsrp, tree);
        }
        int state = hsrp.number(STATE, 2, 1, HsrpDecoder::state);
        tree.columns().info(() -> operation(operation) + " (state " + state(state) + ")");
        hsrp.number(HELLO, 3, 1);
        hsrp.number(HOLD, 4, 1);
        hsrp.number(PRIORITY, 5, 1);
        hsrp.number(GROUP, 6, 1);
        hsrp.number(RESERVED, 7, 1);
        hsrp.text(PASSWORD, 8, 8);
        hsrp.ipv4(ADDRESS, 16);
        if (data.length() > WHOLE) {
            Hsrp2Tlv.read(hsrp, WHOLE, tree);
        }
        return data.length();
    }

    private static int advert(Layer hsrp, PacketTree tree) {
        hsrp.number(ADVERT_TYPE, 2, 2);
        hsrp.number(ADVERT_LENGTH, 4, 2);
        int state = hsrp.number(ADVERT_STATE, 6, 1, HsrpDecoder::advertState);
        hsrp.number(ACTIVE, 8, 2);
        hsrp.number(PASSIVE, 10, 2);
        tree.columns().info(() -> "Advertise (state " + advertState(state) + ")");
        return ADVERT;
    }

    static String operation(long operation) {
        return switch ((int) operation) {
            case 0 -> "Hello";
            case 1 -> "Coup";
            case 2 -> "Resign";
            case ADVERTISE -> "Advertise";
            default -> "Unknown";
        };
    }

    private static String state(long state) {
        return switch ((int) state) {
            case 0 -> "Initial";
            case 1 -> "Learn";
            case 2 -> "Listen";
            case 4 -> "Speak";
            case 8 -> "Standby";
            case 16 -> "Active";
            default -> "Unknown";
        };
    }

    private static String advertState(long state) {
        return switch ((int) state) {
            case 1 -> "Dormant";
            case 2 -> "Passive";
            case 3 -> "Active";
            default -> "Unknown";
        };
    }
}
