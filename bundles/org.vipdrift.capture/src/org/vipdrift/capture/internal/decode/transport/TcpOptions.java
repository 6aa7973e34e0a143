package org.vipdrift.capture.internal.decode.transport;

import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;

/**
 * Options of TCP, RFC 9293 3.2; kinds 0 and 1 are a single octet.
 *
 * <pre>
 *  0       1         2
 * +-------+---------+------ - - -
 * | kind  | length  | data               length counts all of it
 * +-------+---------+------ - - -
 *  2       4         largest segment (2)
 *  3       3         window shift (1), RFC 7323
 *  8       10        time, echoed time (4 each), RFC 7323
 * </pre>
 */
public final class TcpOptions {
    public static final FieldSet FIELDS = new FieldSet("tcp");
    private static final FieldInfo ALL = FIELDS.octets("options", "TCP Options");
    private static final FieldInfo KIND = FIELDS.number("option_kind", "Kind");
    private static final FieldInfo LENGTH = FIELDS.number("option_len", "Length");
    private static final FieldInfo SEGMENT = FIELDS.number("options.mss_val", "MSS Value");
    private static final FieldInfo SHIFT = FIELDS.number("options.wscale.shift", "Shift count");
    private static final FieldInfo TIME = FIELDS.number("options.timestamp.tsval", "Timestamp value");
    private static final FieldInfo ECHO = FIELDS.number("options.timestamp.tsecr", "Timestamp echo reply");
    private static final int END = 0;
    private static final int NOTHING = 1;

    private TcpOptions() {
    }

    /** Adds the options between two offsets of the header. */
    static void read(Layer tcp, int from, int to) {
        if (to == from) {
            return;
        }
        tcp.octets(ALL, from, to - from);
        int at = from;
        while (at < to) {
            int kind = tcp.number(KIND, at, 1, TcpOptions::name);
            at += kind <= NOTHING ? 1 : longer(tcp, kind, at, to);
        }
    }

    /** @return its length, or everything that is left if that cannot be */
    private static int longer(Layer tcp, int kind, int at, int to) {
        int left = to - at;
        int length = left < 2 ? 0 : (int) tcp.number(LENGTH, at + 1, 1);
        if (length < 2 || length > left) {
            tcp.note(Severity.ERROR, "The length of an option cannot be");
            return left;
        }
        if (kind == 2 && length == 4) {
            tcp.number(SEGMENT, at + 2, 2);
        } else if (kind == 3 && length == 3) {
            tcp.number(SHIFT, at + 2, 1);
        } else if (kind == 8 && length == 10) {
            tcp.number(TIME, at + 2, 4);
            tcp.number(ECHO, at + 6, 4);
        }
        return length;
    }

    private static String name(long kind) {
        return switch ((int) kind) {
            case END -> "End of Option List";
            case NOTHING -> "No-Operation";
            case 2 -> "Maximum Segment Size";
            case 3 -> "Window Scale";
            case 4 -> "SACK Permitted";
            case 5 -> "SACK";
            case 8 -> "Time Stamp Option";
            default -> "Unknown";
        };
    }
}
