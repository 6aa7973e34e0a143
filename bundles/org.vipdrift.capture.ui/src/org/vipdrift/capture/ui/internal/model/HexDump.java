package org.vipdrift.capture.ui.internal.model;

import java.util.HexFormat;
import org.vipdrift.capture.Slice;

/**
 * Immutable. A packet's octets as text, sixteen a line, and where each octet stands in it:
 *
 * <pre>
 * 0000  ff ff ff ff ff ff 02 00  5e 10 00 02 08 06 00 01  ........^.......
 * </pre>
 */
public final class HexDump {
    private static final int PER_LINE = 16;
    private static final int HEX_AT = 6;
    private static final int MIDDLE = 8;
    private static final int TEXT_AT = 56;
    private static final int LINE = TEXT_AT + PER_LINE + 1;
    private final String text;
    private final int count;

    private HexDump(String text, int count) {
        this.text = text;
        this.count = count;
    }

    public static HexDump of(Slice bytes) {
        StringBuilder out = new StringBuilder();
        for (int start = 0; start < bytes.length(); start += PER_LINE) {
            line(out, bytes.from(start).atMost(PER_LINE), start);
        }
        return new HexDump(out.toString(), bytes.length());
    }

    private static void line(StringBuilder out, Slice bytes, int start) {
        HexFormat hex = HexFormat.of();
        StringBuilder octets = new StringBuilder();
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            octets.append(i == MIDDLE ? " " : "").append(hex.toHexDigits((byte) bytes.u8(i))).append(' ');
            characters.append(bytes.u8(i) >= ' ' && bytes.u8(i) <= '~' ? (char) bytes.u8(i) : '.');
        }
        out.append(hex.toHexDigits((short) start)).append("  ").append(octets)
                .append(" ".repeat(TEXT_AT - HEX_AT - octets.length())).append(characters)
                .append(" ".repeat(PER_LINE - bytes.length())).append('\n');
    }

    public String text() {
        return text;
    }

    /** A run of characters in the text. */
    public record Span(int start, int length) {
    }

    public int lines() {
        return (count + PER_LINE - 1) / PER_LINE;
    }

    public int lineOf(int octet) {
        return octet / PER_LINE;
    }

    /** The hex digits of those of the octets that stand in the line; the blank after the last is not part of it. */
    public Span hex(int line, int start, int length) {
        int from = column(line, start);
        int to = column(line, start + length - 1);
        int at = line * LINE + HEX_AT + 3 * from + gap(from);
        return new Span(at, line * LINE + HEX_AT + 3 * to + gap(to) + 2 - at);
    }

    /** The characters of those of the octets that stand in the line. */
    public Span characters(int line, int start, int length) {
        int from = column(line, start);
        return new Span(line * LINE + TEXT_AT + from, column(line, start + length - 1) - from + 1);
    }

    private int column(int line, int octet) {
        return Math.clamp(octet - line * PER_LINE, 0, PER_LINE - 1);
    }

    private static int gap(int column) {
        return column >= MIDDLE ? 1 : 0;
    }

    /** The octet that stands at an offset of the text, be it in hex or as a character; -1 between them. */
    public int octetAt(int offset) {
        int in = offset % LINE;
        int column = in >= TEXT_AT ? in - TEXT_AT : in < HEX_AT ? -1 : hexColumn(in - HEX_AT);
        int octet = offset / LINE * PER_LINE + column;
        return column < 0 || column >= PER_LINE || octet >= count ? -1 : octet;
    }

    private static int hexColumn(int in) {
        int within = in - (in >= 3 * MIDDLE ? 1 : 0);
        return in == 3 * MIDDLE ? -1 : within / 3;
    }
}
