package org.vipdrift.capture.internal.decode.router;

import java.util.HexFormat;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;
import org.vipdrift.capture.internal.tree.PacketTree;

/**
 * A control packet of BFD, RFC 5880 4.1.
 *
 * <pre>
 *  0               1               2               3               4
 * +-----+---------+---+-----------+---------------+---------------+
 * | ver | diag    |sta| PFCADM    | multiplier    | length        |
 * +-----+---------+---+-----------+---------------+---------------+
 * | my discriminator                                              |
 * +---------------------------------------------------------------+
 * | your discriminator                                            |
 * +---------------------------------------------------------------+
 * | least interval I send, us                                     |
 * +---------------------------------------------------------------+
 * | least interval I can receive, us                              |
 * +---------------------------------------------------------------+
 * | least interval of echoes I can receive, us                    |
 * +---------------+---------------+---------------+-------- - - - +
 * | auth type     | auth length   | key id        | password or sequence and digest
 * +---------------+---------------+---------------+-------- - - -
 * </pre>
 */
public final class BfdDecoder {
    public static final FieldSet FIELDS = new FieldSet("bfd", "BFD Control message");
    private static final FieldInfo VERSION = FIELDS.number("version", "Protocol Version");
    private static final FieldInfo DIAGNOSTIC = FIELDS.number("diag", "Diagnostic Code");
    private static final FieldInfo STATE = FIELDS.number("sta", "Session State");
    private static final FieldInfo FLAGS = FIELDS.number("flags", "Message Flags");
    private static final FieldInfo POLL = FIELDS.flag("flags.p", "Poll");
    private static final FieldInfo FINAL = FIELDS.flag("flags.f", "Final");
    private static final FieldInfo CONTROL = FIELDS.flag("flags.c", "Control Plane Independent");
    private static final FieldInfo AUTHENTICATED = FIELDS.flag("flags.a", "Authentication Present");
    private static final FieldInfo DEMAND = FIELDS.flag("flags.d", "Demand");
    private static final FieldInfo MULTIPOINT = FIELDS.flag("flags.m", "Multipoint");
    private static final FieldInfo MULTIPLIER = FIELDS.number("detect_time_multiplier", "Detect Time Multiplier");
    private static final FieldInfo LENGTH = FIELDS.number("message_length", "Message Length");
    private static final FieldInfo MINE = FIELDS.number("my_discriminator", "My Discriminator");
    private static final FieldInfo YOURS = FIELDS.number("your_discriminator", "Your Discriminator");
    private static final FieldInfo SEND = FIELDS.number("desired_min_tx_interval", "Desired Min TX Interval");
    private static final FieldInfo RECEIVE = FIELDS.number("required_min_rx_interval", "Required Min RX Interval");
    private static final FieldInfo ECHO = FIELDS.number("required_min_echo_interval", "Required Min Echo Interval");
    private static final FieldInfo AUTH_TYPE = FIELDS.number("auth.type", "Authentication Type");
    private static final FieldInfo AUTH_LENGTH = FIELDS.number("auth.len", "Authentication Length");
    private static final FieldInfo AUTH_KEY = FIELDS.number("auth.key", "Authentication Key ID");
    private static final FieldInfo PASSWORD = FIELDS.text("auth.password", "Password");
    private static final FieldInfo SEQUENCE = FIELDS.number("auth.seq_num", "Sequence Number");
    private static final int LEAST = 24;
    private static final int SIMPLE = 1;

    private BfdDecoder() {
    }

    public static int decode(Slice data, PacketTree tree) {
        tree.columns().protocol("BFD Control");
        Layer bfd = tree.layer(FIELDS, data);
        int version = bfd.bits(VERSION, 0, 1, 0xe0);
        int diagnostic = data.u8(0) & 0x1f;
        bfd.meantHex(DIAGNOSTIC, diagnostic, 2, 0, 1);
        int state = data.u8(1) >> 6;
        bfd.meantHex(STATE, state, 2, 1, 1);
        boolean authenticated = flags(bfd);
        bfd.number(MULTIPLIER, 2, 1);
        int length = (int) bfd.number(LENGTH, 3, 1);
        bfd.hex(MINE, 4, 4);
        bfd.hex(YOURS, 8, 4);
        bfd.number(SEND, 12, 4);
        bfd.number(RECEIVE, 16, 4);
        bfd.number(ECHO, 20, 4);
        tree.columns().info(() -> "Diag: " + diagnostic(diagnostic) + ", State: " + state(state) + ", Flags: 0x"
                + HexFormat.of().toHexDigits((byte) (data.u8(1) & 0x3f)));
        if (version != 1 || length < LEAST) {
            bfd.note(Severity.ERROR, "Neither version " + version + " with a length of " + length + " can be");
        } else if (authenticated) {
            authentication(bfd);
        }
        return data.length();
    }

    private static boolean flags(Layer bfd) {
        Layer flags = bfd.group(FLAGS, 1, 1);
        flags.value(new FieldValue.Number(flags.data().u8(0), 2));
        flags.flag(POLL, 0, 1, 0x20);
        flags.flag(FINAL, 0, 1, 0x10);
        flags.flag(CONTROL, 0, 1, 0x08);
        boolean authenticated = flags.flag(AUTHENTICATED, 0, 1, 0x04);
        flags.flag(DEMAND, 0, 1, 0x02);
        flags.flag(MULTIPOINT, 0, 1, 0x01);
        return authenticated;
    }

    private static void authentication(Layer bfd) {
        long type = bfd.number(AUTH_TYPE, LEAST, 1);
        int length = (int) bfd.number(AUTH_LENGTH, LEAST + 1, 1);
        bfd.number(AUTH_KEY, LEAST + 2, 1);
        if (type == SIMPLE) {
            bfd.text(PASSWORD, LEAST + 3, Math.max(0, length - 3));
        } else {
            bfd.hex(SEQUENCE, LEAST + 4, 4);
        }
    }

    private static String state(int state) {
        return switch (state) {
            case 0 -> "AdminDown";
            case 1 -> "Down";
            case 2 -> "Init";
            default -> "Up";
        };
    }

    private static String diagnostic(int code) {
        return switch (code) {
            case 0 -> "No Diagnostic";
            case 1 -> "Control Detection Time Expired";
            case 2 -> "Echo Function Failed";
            case 3 -> "Neighbor Signaled Session Down";
            case 4 -> "Forwarding Plane Reset";
            case 5 -> "Path Down";
            case 6 -> "Concatenated Path Down";
            case 7 -> "Administratively Down";
            case 8 -> "Reverse Concatenated Path Down";
            default -> "Unknown";
        };
    }
}
