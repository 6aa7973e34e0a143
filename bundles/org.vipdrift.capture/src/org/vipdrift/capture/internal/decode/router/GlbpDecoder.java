package org.vipdrift.capture.internal.decode.router;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * GLBP, which Cisco never published, as Wireshark's packet-glbp.c reads it.
 *
 * <pre>
 *  0         1       2       4       6            12
 * +---------+-------+-------+-------+------------+------+--------+-- - -
 * | version | ?     | group | ?     | owner (MAC)| type | length | value ...     length counts all three
 * +---------+-------+-------+-------+------------+------+--------+-- - -
 *  type 1, hello:
 *  2  3       4  5         6      8       12     16        18       20     22     23    24
 * +--+-------+--+---------+------+-------+------+---------+--------+------+------+-----+-- - -
 * |? | state |? | priority| ?    | hello | hold | redirect| timeout| ?    | kind | len | virtual IP
 * +--+-------+--+---------+------+-------+------+---------+--------+------+------+-----+-- - -
 *  type 2, request and response:
 *  2           3       4  5         6        7       14
 * +-----------+-------+--+---------+--------+-------+-------------+
 * | forwarder | state |? | priority| weight | ? (7) | virtual MAC |
 * +-----------+-------+--+---------+--------+-------+-------------+
 *  type 3: kind (1), length (1), authentication
 * </pre>
 */
public final class GlbpDecoder {
    public static final FieldSet FIELDS = new FieldSet("glbp", "Gateway Load Balancing Protocol");
    private static final FieldInfo VERSION = FIELDS.number("version", "Version?");
    private static final FieldInfo GROUP = FIELDS.number("group", "Group");
    private static final FieldInfo OWNER = FIELDS.mac("ownerid", "Owner ID");
    private static final FieldInfo TLV = FIELDS.group("tlv", "TLV");
    private static final FieldInfo TYPE = FIELDS.number("type", "Type");
    private static final FieldInfo LENGTH = FIELDS.number("length", "Length");
    private static final FieldInfo STATE = FIELDS.number("hello.vgstate", "VG state?");
    private static final FieldInfo PRIORITY = FIELDS.number("hello.priority", "Priority");
    private static final FieldInfo HELLO = FIELDS.number("hello.helloint", "Helloint");
    private static final FieldInfo HOLD = FIELDS.number("hello.holdint", "Holdint");
    private static final FieldInfo REDIRECT = FIELDS.number("hello.redirect", "Redirect");
    private static final FieldInfo TIMEOUT = FIELDS.number("hello.timeout", "Timeout");
    private static final FieldInfo ADDRESS_TYPE = FIELDS.number("hello.addrtype", "Address type");
    private static final FieldInfo ADDRESS_LENGTH = FIELDS.number("hello.addrlen", "Address length");
    private static final FieldInfo IPV4 = FIELDS.ipv4("hello.virtualipv4", "Virtual IPv4");
    private static final FieldInfo IPV6 = FIELDS.ipv6("hello.virtualipv6", "Virtual IPv6");
    private static final FieldInfo FORWARDER = FIELDS.number("reqresp.forwarder", "Forwarder?");
    private static final FieldInfo FORWARDER_STATE = FIELDS.number("reqresp.vfstate", "VF state?");
    private static final FieldInfo FORWARDER_PRIORITY = FIELDS.number("reqresp.priority", "Priority");
    private static final FieldInfo WEIGHT = FIELDS.number("reqresp.weight", "Weight");
    private static final FieldInfo MAC = FIELDS.mac("reqresp.virtualmac", "Virtualmac");
    private static final FieldInfo AUTH_TYPE = FIELDS.number("auth.authtype", "Authtype");
    private static final FieldInfo AUTH_LENGTH = FIELDS.number("auth.authlength", "Authlength");
    private static final FieldInfo PASSWORD = FIELDS.text("auth.plainpass", "Plain pass");
    private static final int HEADER = 12;
    private static final int LEAST = 2;
    private static final int MOST = 64;

    private GlbpDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("GLBP");
        Layer glbp = tree.layer(FIELDS, data);
        glbp.number(VERSION, 0, 1);
        long group = glbp.number(GROUP, 2, 2);
        glbp.mac(OWNER, 6);
        glbp.label(() -> FIELDS.protocol().description() + ", group " + group);
        tree.columns().info(() -> "G: " + group);
        int at = HEADER;
        for (int i = 0; i < MOST && at < data.length(); i++) {
            int length = data.u8(at + 1);
            if (length < LEAST) {
                glbp.note(Severity.ERROR, "A part of length " + length + " cannot be");
                return data.length();
            }
            part(glbp.group(TLV, at, length), group, tree);
            at += length;
        }
        return data.length();
    }

    private static void part(Layer tlv, long group, PacketTree tree) {
        int type = tlv.number(TYPE, 0, 1, GlbpDecoder::name);
        tlv.number(LENGTH, 1, 1);
        tlv.label(() -> "TLV, t=" + type + ": " + name(type));
        switch (type) {
            case 1 -> hello(tlv, group, tree);
            case 2 -> forwarder(tlv);
            case 3 -> authentication(tlv);
            default -> {
            }
        }
    }

    private static void hello(Layer tlv, long group, PacketTree tree) {
        int state = tlv.number(STATE, 3, 1, GlbpDecoder::state);
        tlv.number(PRIORITY, 5, 1);
        tlv.number(HELLO, 8, 4);
        tlv.number(HOLD, 12, 4);
        tlv.number(REDIRECT, 16, 2);
        tlv.number(TIMEOUT, 18, 2);
        long kind = tlv.number(ADDRESS_TYPE, 22, 1);
        tlv.number(ADDRESS_LENGTH, 23, 1);
        if (kind == 1) {
            tlv.ipv4(IPV4, 24);
        } else if (kind == 2) {
            tlv.ipv6(IPV6, 24);
        }
        tree.columns().info(() -> "G: " + group + ", Hello, " + state(state));
    }

    private static void forwarder(Layer tlv) {
        tlv.number(FORWARDER, 2, 1);
        tlv.number(FORWARDER_STATE, 3, 1, GlbpDecoder::state);
        tlv.number(FORWARDER_PRIORITY, 5, 1);
        tlv.number(WEIGHT, 6, 1);
        tlv.mac(MAC, 14);
    }

    private static void authentication(Layer tlv) {
        long type = tlv.number(AUTH_TYPE, 2, 1);
        int length = (int) tlv.number(AUTH_LENGTH, 3, 1);
        if (type == 1) {
            tlv.text(PASSWORD, 4, length);
        }
    }

    private static String name(long type) {
        return switch ((int) type) {
            case 1 -> "Hello";
            case 2 -> "Request/Response?";
            case 3 -> "Auth";
            default -> "Unknown";
        };
    }

    private static String state(long state) {
        return switch ((int) state) {
            case 4 -> "Listen";
            case 8 -> "Speak";
            case 16 -> "Standby";
            case 32 -> "Active";
            default -> "Unknown";
        };
    }
}
