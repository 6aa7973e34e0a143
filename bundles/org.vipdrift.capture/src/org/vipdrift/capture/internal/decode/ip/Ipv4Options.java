package org.vipdrift.capture.internal.decode.ip;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;

/**
 * Options of IPv4, RFC 791 3.1; types 0 and 1 are a single octet.
 *
 * <pre>
 *  0                     1         2
 * +---+-------+---------+---------+----- - - -
 * | C | class | number  | length  | ...           length counts all of it
 * +---+-------+---------+---------+----- - - -
 *   C: copied into fragments
 * </pre>
 */
public final class Ipv4Options {
    public static final FieldSet FIELDS = new FieldSet("ip.opt");
    private static final FieldInfo TYPE = FIELDS.number("type", "Option Type");
    private static final FieldInfo COPY = FIELDS.flag("type.copy", "Copy on fragmentation");
    private static final FieldInfo CLASS = FIELDS.number("type.class", "Class");
    private static final FieldInfo NUMBER = FIELDS.number("type.number", "Number");
    private static final FieldInfo LENGTH = FIELDS.number("len", "Option Length");
    private static final FieldInfo ALERT = FIELDS.number("ra", "Router Alert");
    private static final int END = 0;
    private static final int NOTHING = 1;
    private static final int ROUTER_ALERT = 148;

    private Ipv4Options() {
    }

    /** Adds the options between two offsets of the header. */
    static void read(Layer ip, int from, int to) {
        int at = from;
        while (at < to) {
            int type = ip.number(TYPE, at, 1, Ipv4Options::name);
            ip.flag(COPY, at, 1, 0x80);
            ip.bits(CLASS, at, 1, 0x60);
            ip.bits(NUMBER, at, 1, 0x1f);
            if (type == END) {
                return;
            }
            at += type == NOTHING ? 1 : longer(ip, type, at, to);
        }
    }

    /** @return its length, or everything that is left if that cannot be */
    private static int longer(Layer ip, int type, int at, int to) {
        int left = to - at;
        int length = left < 2 ? 0 : (int) ip.number(LENGTH, at + 1, 1);
        if (length < 2 || length > left) {
            ip.note(Severity.ERROR, "The length of an option cannot be");
            return left;
        }
        if (type == ROUTER_ALERT && length == 4) {
            ip.number(ALERT, at + 2, 2);
        }
        return length;
    }

    private static String name(long type) {
        return switch ((int) type) {
            case END -> "End of Options List";
            case NOTHING -> "No-Operation";
            case 7 -> "Record Route";
            case 68 -> "Time Stamp";
            case 131 -> "Loose Source Route";
            case 137 -> "Strict Source Route";
            case ROUTER_ALERT -> "Router Alert";
            default -> "Unknown";
        };
    }
}
