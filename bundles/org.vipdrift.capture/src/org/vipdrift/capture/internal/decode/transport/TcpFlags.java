package org.vipdrift.capture.internal.decode.transport;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.internal.tree.FieldSet;
import org.vipdrift.capture.internal.tree.Layer;

/** TCP's control bits, in the low octet of octets 12 and 13. */
public enum TcpFlags {
    FIN("fin", "Fin"), SYN("syn", "Syn"), RST("reset", "Reset"), PSH("push", "Push"), ACK("ack", "Acknowledgment"),
    URG("urg", "Urgent"), ECE("ece", "ECN-Echo"), CWR("cwr", "Congestion Window Reduced");

    public static final FieldSet FIELDS = new FieldSet("tcp");
    private static final FieldInfo ALL = FIELDS.number("flags", "Flags");
    private static final int AT = 12;
    private static final int MASK = 0xfff;
    /** By the flags that have names, the lowest. */
    private static final String[] WORDS = IntStream.range(0, 1 << values().length).mapToObj(TcpFlags::join)
            .toArray(String[]::new);

    static {
        for (TcpFlags flag : values()) {
            flag.field = FIELDS.flag("flags." + flag.name, flag.title);
        }
    }

    private final String name;
    private final String title;
    private FieldInfo field = FieldSet.NONE;

    TcpFlags(String name, String title) {
        this.name = name;
        this.title = title;
    }

    boolean isIn(int flags) {
        return (flags & 1 << ordinal()) != 0;
    }

    static int of(Slice header) {
        return header.u16(AT) & MASK;
    }

    /** Adds the flags as a group. */
    static void read(Layer tcp) {
        int flags = of(tcp.data());
        if (!tcp.isRecording()) {
            return;
        }
        Layer group = tcp.group(ALL, AT, 2);
        group.value(new FieldValue.Number(flags, 4));
        group.label(() -> "Flags: " + words(flags));
        for (TcpFlags flag : values()) {
            group.flag(flag.field, 0, 2, 1L << flag.ordinal());
        }
    }

    /** Wireshark's "[SYN, ACK]". */
    static String words(int flags) {
        return WORDS[flags & WORDS.length - 1];
    }

    private static String join(int flags) {
        String set = Arrays.stream(values()).filter(flag -> flag.isIn(flags)).map(Enum::name)
                .collect(Collectors.joining(", "));
        return "[" + (set.isEmpty() ? "<None>" : set) + "]";
    }
}
