package org.vipdrift.cli.internal.packet;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.vipdrift.capture.TextLine;
import org.vipdrift.cli.internal.json.Json;
import org.vipdrift.core.Printable;

/** Confined to one thread. Lines as octets of UTF-8, safe for a terminal: what is not printable is escaped. */
public final class LineBuffer implements TextLine {
    private static final int START = 1 << 12;
    /** Octets most lines have at most. */
    private static final int LINE = 1 << 7;
    /** Of a number. */
    private static final int MOST_DIGITS = 19;
    /** Octets there is room for at the start. */
    private static final int MOST = 1 << 20;
    private static final byte[] ARROW = "→".getBytes(StandardCharsets.UTF_8);
    private final JsonWriter json = new JsonWriter(new JsonPart());
    private final TextLine values = new ValueLine(this);
    private final SaidTexts said = new SaidTexts();
    private byte[] octets;
    /** Of the text that is being added. */
    private char[] chars = new char[START >> 4];
    private int length;
    private int lines;

    LineBuffer() {
        this(START);
    }

    private LineBuffer(int room) {
        octets = new byte[room];
        json.setStrictness(Strictness.LENIENT); // several objects
    }

    /** With room for about so many lines. */
    static LineBuffer lines(long count) {
        return new LineBuffer((int) Math.clamp(count * LINE, START, MOST));
    }

    @Override
    public LineBuffer text(String text) {
        byte[] known = said.octets(text);
        if (known != null) {
            put(known);
        } else {
            int from = length;
            text(text, Printable::clean);
            said.keep(text, octets, from, length);
        }
        return this;
    }

    /** @param safe makes what is not printable so */
    LineBuffer text(String text, UnaryOperator<String> safe) {
        add(text, 0, text.length(), safe);
        return this;
    }

    /** The same line for values between tabs: ends of lines and tabs in them are those of C, as tshark prints them. */
    TextLine values() {
        return values;
    }

    /** @param ascii printable, or a tab */
    @Override
    public LineBuffer character(char ascii) {
        grow(1);
        octets[length++] = (byte) ascii;
        return this;
    }

    @Override
    public LineBuffer number(long value) {
        if (value < 0) {
            return text(Long.toString(value));
        }
        int digits = 1;
        for (long more = 10; more <= value && digits < MOST_DIGITS; more *= 10) {
            digits++;
        }
        return digits(value, digits);
    }

    @Override
    public LineBuffer digits(long value, int count) {
        grow(count);
        int at = length + count - 1;
        long rest = value;
        for (; rest > Integer.MAX_VALUE && at >= length; rest /= 10) {
            octets[at--] = (byte) ('0' + rest % 10);
        }
        for (int few = (int) rest; at >= length; few /= 10) {
            octets[at--] = (byte) ('0' + few % 10);
        }
        length += count;
        return this;
    }

    @Override
    public LineBuffer hex(long value, int count) {
        grow(count);
        for (int digit = count - 1; digit >= 0; digit--) {
            int one = (int) (value >>> 4 * digit) & 0xf;
            octets[length++] = (byte) (one < 10 ? '0' + one : 'a' + one - 10);
        }
        return this;
    }

    /** Moves what was written since it had so many octets, all ASCII, to the right end of a column. */
    LineBuffer right(int from, int width) {
        int written = length - from;
        left(from, width);
        System.arraycopy(octets, from, octets, length - written, written);
        Arrays.fill(octets, from, length - written, (byte) ' ');
        return this;
    }

    /** Fills the column up with blanks behind what was written since it had so many octets, all ASCII. */
    LineBuffer left(int from, int width) {
        int blanks = Math.max(0, width - (length - from));
        grow(blanks);
        Arrays.fill(octets, length, length + blanks, (byte) ' ');
        length += blanks;
        return this;
    }

    /** Where JSON objects are written to, one a line. */
    JsonWriter json() {
        return json;
    }

    void end() {
        character('\n');
        lines++;
    }

    /** Most text is ASCII and printable, but for the arrow between ports. */
    private void add(String text, int from, int end, UnaryOperator<String> safe) {
        int count = end - from;
        grow(ARROW.length * count);
        if (chars.length < count) {
            chars = new char[2 * count];
        }
        text.getChars(from, end, chars, 0);
        for (int i = 0; i < count; i++) {
            char c = chars[i];
            if (c >= ' ' && c <= '~') {
                octets[length++] = (byte) c;
            } else if (c == '→') {
                put(ARROW);
            } else {
                put(safe.apply(text.substring(from + i, end)).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    private void put(byte[] more) {
        grow(more.length);
        System.arraycopy(more, 0, octets, length, more.length);
        length += more.length;
    }

    private void grow(int by) {
        if (octets.length - length < by) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + by));
        }
    }

    /** Octets there are. */
    int length() {
        return length;
    }

    /** Makes it empty. */
    void clear() {
        length = 0;
        lines = 0;
    }

    /** Whole lines there are. */
    public int lines() {
        return lines;
    }

    /** Writes the first lines, or as many as there are. */
    public void writeTo(OutputStream out, long most) throws IOException {
        int end = length;
        if (most < lines) {
            end = 0;
            for (long left = most; left > 0; end++) {
                left -= octets[end] == '\n' ? 1 : 0;
            }
        }
        out.write(octets, 0, end);
    }

    /** Passes JSON on; only within strings is there what is not printable, and there an escape is the same character. */
    private final class JsonPart extends Writer {
        @Override
        public void write(char[] text, int from, int count) {
            write(new String(text, from, count), 0, count);
        }

        @Override
        public void write(String text, int from, int count) {
            add(text, from, from + count, Json::printable);
        }

        @Override
        public void write(int c) {
            character((char) c);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // the line goes on
        }
    }
}
