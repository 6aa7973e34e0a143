package org.vipdrift.cli.internal.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        buffer.value("two\nlines\r\n\tin C:\\\u001b");
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
        new JsonWriter(buffer.json()).beginObject().name("te→xt").value(text).endObject();
        String line = written(1);
        assertEquals("{\"te→xt\":\"\\\"a\\\\→\\u0001ü\\u202e\\u2028\ud83d\ude00\\udb40\\udc01\\t\"}", line);
        assertEquals(text, JsonParser.parseString(line).getAsJsonObject().get("te→xt").getAsString());
    }

    @Test
    void growsAsNeeded() throws IOException {
        String line = "ab→".repeat(10_000);
        for (int i = 0; i < 10; i++) {
            buffer.text(line).end();
        }
        assertEquals((line + "\n").repeat(10), written(10));
    }

    @Test
    void writesTheFirstLinesOnly() throws IOException {
        for (int i = 0; i < 5; i++) {
            buffer.text("line " + i).blanks(i - 2).octet('.').end();
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
