package org.vipdrift.capture.internal.decode;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.capture.FieldValue;

/** TCP's control bits, in the low octet of octets 12 and 13. */
enum TcpFlags {
    FIN("fin", "Fin"), SYN("syn", "Syn"), RST("reset", "Reset"), PSH("push", "Push"), ACK("ack", "Acknowledgment"),
    URG("urg", "Urgent"), ECE("ece", "ECN-Echo"), CWR("cwr", "Congestion Window Reduced");

    private static final int AT = 12;
    private final String field;
    private final String title;

    TcpFlags(String field, String title) {
        this.field = "tcp.flags." + field;
        this.title = title;
    }

    /** Adds the flags as a group and returns them as Wireshark's "[SYN, ACK]". */
    static String read(Layer tcp) {
        Layer group = tcp.group("tcp.flags", "Flags", AT, 2);
        group.value(new FieldValue.Number(group.data.u16(0) & 0xfff, 4));
        List<String> set = new ArrayList<>();
        for (TcpFlags flag : values()) {
            if (group.flag(flag.field, flag.title, 0, 2, 1L << flag.ordinal())) {
                set.add(flag.name());
            }
        }
        String names = "[" + (set.isEmpty() ? "<None>" : String.join(", ", set)) + "]";
        group.label("Flags: " + names);
        return names;
    }
}
