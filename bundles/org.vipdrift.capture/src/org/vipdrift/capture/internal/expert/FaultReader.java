package org.vipdrift.capture.internal.expert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Summary;
import org.vipdrift.capture.expert.ExpertNote;
import org.vipdrift.capture.expert.ExpertNote.Kind;
import org.vipdrift.capture.internal.tree.Checksum;

/**
 * Confined to one packet. Makes remarks of what the decoders noted: a layer that ends too early, what cannot be, what is
 * strange, and wrong checksums even where the network card may set them. What is strange about ARP has rules of its own.
 */
public final class FaultReader {
    private static final String MALFORMED = "_ws.malformed";
    private static final String EXPERT = "_ws.expert";
    private static final String MESSAGE = "_ws.expert.message";
    private final long packet;
    private final Summary summary;
    private final List<ExpertNote> notes = new ArrayList<>(1);

    private FaultReader(long packet, Summary summary) {
        this.packet = packet;
        this.summary = summary;
    }

    /** @param whole with all its fields */
    public static List<ExpertNote> read(long packet, Dissection whole) {
        FaultReader reader = new FaultReader(packet, whole.summary());
        whole.layers().forEach(reader::layer);
        return reader.notes;
    }

    private void layer(Field layer) {
        if (layer.name().equals(MALFORMED)) {
            add(Severity.ERROR, Kind.MALFORMED, summary.protocol(), "is malformed: the packet ends within it");
        }
        layer.children().stream().filter(child -> child.name().equals(EXPERT))
                .forEach(expert -> expert(layer.name(), expert));
    }

    private void expert(String layer, Field expert) {
        String sentence = message(expert).orElse("");
        Severity severity = expert.severity();
        if (sentence.startsWith(Checksum.WRONG)) {
            if (severity != Severity.NONE) {
                add(severity, Kind.CHECKSUM, protocol(layer), "has " + article(severity));
            }
        } else if (severity == Severity.ERROR) {
            add(severity, Kind.MALFORMED, protocol(layer), "cannot be: " + small(sentence));
        } else if (severity == Severity.WARNING && !layer.equals("arp")) {
            add(severity, Kind.STRANGE, protocol(layer), "is strange: " + small(sentence));
        }
    }

    private static String article(Severity severity) {
        return severity == Severity.NOTE ? "a wrong checksum, maybe because the network card sets it"
                : "a wrong checksum";
    }

    private void add(Severity severity, Kind kind, String protocol, String what) {
        String sender = summary.source().isEmpty() ? "" : " from " + summary.source();
        notes.add(new ExpertNote(severity, kind, packet, protocol + sender + " " + what + ".", advice(kind, severity)));
    }

    private static String advice(Kind kind, Severity severity) {
        return switch (kind) {
            case CHECKSUM -> severity == Severity.NOTE
                    ? "If the packet left the machine that captured it, its network card sets the checksum later: capture"
                            + " elsewhere to be sure."
                    : "Receivers drop such packets: look at the sender's driver and at what lies between.";
            case MALFORMED -> "Receivers drop such packets: look at its bytes, and who sends them.";
            default -> "Receivers may ignore such packets: look whether the sender is set up as it should be.";
        };
    }

    private static Optional<String> message(Field expert) {
        return expert.children().stream().filter(child -> child.name().equals(MESSAGE)).map(Field::value)
                .filter(FieldValue.Text.class::isInstance).map(FieldValue.Text.class::cast).map(FieldValue.Text::words)
                .findFirst();
    }

    private static String protocol(String layer) {
        return switch (layer) {
            case "ip" -> "IPv4";
            case "ipv6" -> "IPv6";
            case "icmpv6" -> "ICMPv6";
            case "eth" -> "Ethernet";
            default -> layer.toUpperCase(Locale.ROOT);
        };
    }

    /** The beginning of a sentence, within one; what is written in capitals stays. */
    private static String small(String sentence) {
        boolean capitals = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return sentence.isEmpty() || capitals ? sentence
                : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
