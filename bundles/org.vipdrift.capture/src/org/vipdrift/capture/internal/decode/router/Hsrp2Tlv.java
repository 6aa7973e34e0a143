package org.vipdrift.capture.internal.decode.router;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * HSRP version 2 as Wireshark's packet-hsrp.c reads it: a chain of type, length, value.
 *
 * <pre>
 *  0      1        2
 * +------+--------+---------- - - -
 * | type | length | value              length counts the value only
 * +------+--------+---------- - - -
 *  type 1, group state:
 *  2         3         4       5      6       8              14         18       22      26        42
 * +---------+---------+-------+------+-------+--------------+----------+--------+-------+---------+
 * | version | op code | state | IP   | group | identifier   | priority | hello  | hold  | address |
 * +---------+---------+-------+------+-------+--------------+----------+--------+-------+---------+
 *                              4 or 6                                   in milliseconds  4 or 16 used
 *  type 2, interface state: active groups (2), passive groups (2);   type 3: password (8)
 *  type 4: algorithm (1), padding (1), flags (2), address (4), key id (4), MD5 (16)
 * </pre>
 */
public final class Hsrp2Tlv {
    public static final FieldSet FIELDS = new FieldSet("hsrp2");
    private static final FieldInfo GROUP_STATE = FIELDS.number("group_state_tlv", "Group State TLV");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version");
    private static final FieldInfo OPERATION = FIELDS.number("opcode", "Op Code");
    private static final FieldInfo STATE = FIELDS.number("state", "State");
    private static final FieldInfo FAMILY = FIELDS.number("ipversion", "IP Ver.");
    private static final FieldInfo GROUP = FIELDS.number("group", "Group");
    private static final FieldInfo IDENTIFIER = FIELDS.mac("identifier", "Identifier");
    private static final FieldInfo PRIORITY = FIELDS.number("priority", "Priority");
    private static final FieldInfo HELLO = FIELDS.number("hellotime", "Hellotime");
    private static final FieldInfo HOLD = FIELDS.number("holdtime", "Holdtime");
    private static final FieldInfo IPV4 = FIELDS.ipv4("virt_ip", "Virtual IP Address");
    private static final FieldInfo IPV6 = FIELDS.ipv6("virt_ip_v6", "Virtual IPv6 Address");
    private static final FieldInfo INTERFACE = FIELDS.number("interface_state_tlv", "Interface State TLV");
    private static final FieldInfo ACTIVE = FIELDS.number("active_groups", "Active Groups");
    private static final FieldInfo PASSIVE = FIELDS.number("passive_groups", "Passive Groups");
    private static final FieldInfo TEXT = FIELDS.number("text_auth_tlv", "Text Authentication TLV");
    private static final FieldInfo PASSWORD = FIELDS.text("auth_data", "Authentication Data");
    private static final FieldInfo MD5 = FIELDS.number("md5_auth_tlv", "MD5 Authentication TLV");
    private static final FieldInfo ALGORITHM = FIELDS.number("md5_algorithm", "MD5 Algorithm");
    private static final FieldInfo KEY = FIELDS.number("md5_key_id", "MD5 Key ID");
    private static final FieldInfo DIGEST = FIELDS.octets("md5_auth_data", "MD5 Authentication Data");

    private static final int MOST = 64;

    private Hsrp2Tlv() {
    }

    static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("HSRPv2");
        read(tree.layer(HsrpDecoder.FIELDS, data), 0, tree);
        return data.length();
    }

    /** Reads the chain from an offset to the end of the layer. */
    static void read(Layer hsrp, int from, PacketTree tree) {
        int at = from;
        for (int i = 0; i < MOST && at < hsrp.data().length(); i++) {
            int type = hsrp.data().u8(at);
            int length = 2 + hsrp.data().u8(at + 1);
            switch (type) {
                case 1 -> groupState(tlv(hsrp, GROUP_STATE, at, length), tree);
                case 2 -> interfaceState(tlv(hsrp, INTERFACE, at, length), tree);
                case 3 -> tlv(hsrp, TEXT, at, length).text(PASSWORD, 2, 8);
                case 4 -> digest(tlv(hsrp, MD5, at, length));
                default -> hsrp.note(Severity.NOTE, "A part of type " + type + " is not known");
            }
            at += length;
        }
    }

    private static Layer tlv(Layer hsrp, FieldInfo field, int at, int length) {
        Layer tlv = hsrp.group(field, at, length);
        tlv.value(new FieldValue.Number(tlv.data().u8(0), 0));
        return tlv;
    }

    private static void groupState(Layer tlv, PacketTree tree) {
        tlv.number(VERSION, 2, 1);
        int operation = tlv.number(OPERATION, 3, 1, HsrpDecoder::operation);
        int state = tlv.number(STATE, 4, 1, Hsrp2Tlv::state);
        tree.columns().info(() -> HsrpDecoder.operation(operation) + " (state " + state(state) + ")");
        long family = tlv.number(FAMILY, 5, 1);
        tlv.number(GROUP, 6, 2);
        tlv.mac(IDENTIFIER, 8);
        tlv.number(PRIORITY, 14, 4);
        tlv.number(HELLO, 18, 4);
        tlv.number(HOLD, 22, 4);
        if (family == 4) {
            tlv.ipv4(IPV4, 26);
        } else if (family == 6) {
            tlv.ipv6(IPV6, 26);
        }
    }

    private static void interfaceState(Layer tlv, PacketTree tree) {
        long active = tlv.number(ACTIVE, 2, 2);
        long passive = tlv.number(PASSIVE, 4, 2);
        tree.columns().info(() -> "Interface State TLV (Act=" + active + " Pass=" + passive + ")");
    }

    private static void digest(Layer tlv) {
        tlv.number(ALGORITHM, 2, 1);
        tlv.number(KEY, 10, 4);
        tlv.octets(DIGEST, 14, 16);
    }

    private static String state(long state) {
        return switch ((int) state) {
            case 0 -> "Disabled";
            case 1 -> "Init";
            case 2 -> "Learn";
            case 3 -> "Listen";
            case 4 -> "Speak";
            case 5 -> "Standby";
            case 6 -> "Active";
            default -> "Unknown";
        };
    }
}
