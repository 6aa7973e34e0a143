package org.vipdrift.cli.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.Printable;

class LineBufferTest {
    private final LineBuffer buffer = new LineBuffer();

    private String written(long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out, most);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Who has 198.51.100.1?", "40001 → 10007 [ACK]", "→→→", "a→\u001b[2J", "ü", "~\u007f",
            "a\tb\nc", "\u202e", "\ud83d\ude00", "\ud83d", "\ufffd", "\u2028"})
    void textIsAsPrintableAsElsewhere(String text) throws IOException {
        assertEquals(Printable.clean(text), new String(octets(text), StandardCharsets.UTF_8));
    }

    @Test
    void endsOfLinesAndTabsInAValueAreThoseOfC() throws IOException {
        buffer.values().text("two\nlines\r\n\tin C:\\\u001b");
        assertEquals("two\\nlines\\r\\n\\tin C:\\\\u001b", written(1));
    }

    private byte[] octets(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.text(text).writeTo(out, Long.MAX_VALUE);
        return out.toByteArray();
    }

    @Test
    void jsonKeepsEveryCharacterAndShowsNoneThatIsNotPrintable() throws IOException {
        String text = "\"a\\→\u0001ü\u202e\u2028\ud83d\ude00\udb40\udc01\t";
        buffer.json().beginObject().name("te→xt").value(text).endObject();
        String line = written(1);
        assertEquals("{\"te→xt\":\"\\\"a\\\\→\\u0001ü\\u202e\\u2028\ud83d\ude00\\udb40\\udc01\\t\"}", line);
        assertEquals(text, JsonParser.parseString(line).getAsJsonObject().get("te→xt").getAsString());
    }

    @Test
    void oneJsonObjectMayFollowAnother() throws IOException {
        for (int i = 1; i <= 2; i++) {
            buffer.json().beginObject().name("number").value(i).endObject();
            buffer.end();
        }
        assertEquals("{\"number\":1}\n{\"number\":2}\n", written(2));
    }

    @Test
    void writesHexadecimalDigits() throws IOException {
        buffer.hex(0, 2).character('|').hex(0x12ab, 2).character('|').hex(0xbeef, 8).character('|').hex(-1, 16).end();
        assertEquals("00|ab|0000beef|ffffffffffffffff\n", written(1));
    }

    /** "Aa" and "BB" have the same hash code. */
    @Test
    void whatWasSaidBeforeIsSaidAgainAndNothingElse() throws IOException {
        for (String text : List.of("Aa", "Aa", "BB", "Aa", "BB", " → ", " → ", "\u001b[2J", "\u001b[2J")) {
            buffer.text(text).character('|');
        }
        assertEquals("Aa|Aa|BB|Aa|BB| → | → |\\u001b[2J|\\u001b[2J|", written(1));
    }

    @Test
    void aTextSaidBeforeIsOtherwiseSafeAsAValue() throws IOException {
        buffer.text("a\tb").character('|').values().text("a\tb");
        assertEquals(Printable.clean("a\tb") + "|a\\tb", written(1));
    }

    @Test
    void growsAsNeeded() throws IOException {
        String line = "ab→".repeat(10_000);
        for (int i = 0; i < 10; i++) {
            buffer.text(line).end();
        }
        assertEquals((line + "\n").repeat(10), written(10));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 9, 10, 99, 100, 1_234_567_890, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, -1,
            Long.MIN_VALUE})
    void writesNumbersAsTheyAreWrittenElsewhere(long number) throws IOException {
        buffer.number(number).end();
        assertEquals(number + "\n", written(1));
    }

    @Test
    void writesSoManyDigits() throws IOException {
        buffer.digits(0, 3).character('|').digits(42, 9).character('|').digits(1234, 2).character('|').digits(5, 0)
                .end();
        assertEquals("000|000000042|34|\n", written(1));
    }

    @Test
    void fillsColumnsUp() throws IOException {
        buffer.text("a");
        buffer.number(7).right(1, 3).character('|').right(5, 2).number(1234).right(7, 2).character('|');
        int start = buffer.length();
        buffer.text("b").left(start, 3).character('|').end();
        assertEquals("a  7|  1234|b  |\n", written(1));
    }

    @Test
    void growsForColumns() throws IOException {
        buffer.text("x".repeat(5000)).number(1).right(5000, 9000).left(5000, 20_000).end();
        assertEquals("x".repeat(5000) + " ".repeat(8999) + "1" + " ".repeat(11_000) + "\n", written(1));
    }

    @Test
    void writesTheFirstLinesOnly() throws IOException {
        for (int i = 0; i < 5; i++) {
            int start = buffer.length();
            buffer.text("line " + i).left(start, 4 + i).character('.').end();
        }
        assertEquals(5, buffer.lines());
        assertEquals("line 0.\nline 1.\nline 2.\nline 3 .\n", written(4));
        assertEquals("", written(0));
        assertEquals("line 4  .\n", written(5).substring(written(4).length()));
        buffer.clear();
        assertEquals("", written(9));
        assertEquals(0, buffer.lines());
    }
}
