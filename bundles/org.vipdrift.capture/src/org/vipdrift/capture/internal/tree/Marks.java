package org.vipdrift.capture.internal.tree;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldInfo;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;

/** What Wireshark adds to a tree for packets that are strange, damaged or cut. */
public final class Marks {
    private static final FieldSet EXPERTS = new FieldSet("_ws.expert", "Expert Info");
    private static final FieldSet MALFORMED_SET = new FieldSet("_ws.malformed", "Malformed Packet");
    private static final FieldSet SHORT_SET = new FieldSet("_ws.short", "Packet size limited during capture");
    static final FieldInfo EXPERT = EXPERTS.protocol();
    static final FieldInfo MESSAGE = EXPERTS.text("message", "Message");
    static final FieldInfo SEVERITY = EXPERTS.number("severity", "Severity level");
    static final FieldInfo MALFORMED = MALFORMED_SET.protocol();
    static final FieldInfo SHORT = SHORT_SET.protocol();

    private Marks() {
    }

    public static List<FieldInfo> all() {
        return Stream.of(EXPERTS, MALFORMED_SET, SHORT_SET).flatMap(set -> set.all().stream()).toList();
    }

    /** A remark without octets of its own. */
    static Field expert(Severity severity, String sentence, int at) {
        Field message = new Field(MESSAGE.name(), sentence, new FieldValue.Text(sentence), at, 0, severity, List.of());
        Field level = new Field(SEVERITY.name(), "[Severity level: " + severity + "]",
                new FieldValue.Number(number(severity), 0), at, 0, Severity.NONE, List.of());
        return new Field(EXPERT.name(), "[" + sentence + "]", FieldValue.NONE, at, 0, severity,
                List.of(message, level));
    }

    /** Wireshark's number for it, PI_CHAT and so on. */
    private static long number(Severity severity) {
        return switch (severity) {
            case NONE -> 0x0020_0000;
            case NOTE -> 0x0040_0000;
            case WARNING -> 0x0060_0000;
            case ERROR -> 0x0080_0000;
        };
    }
}
