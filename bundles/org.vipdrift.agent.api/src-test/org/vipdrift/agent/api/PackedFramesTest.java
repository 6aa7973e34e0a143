package org.vipdrift.agent.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.InvalidValueException;

class PackedFramesTest {
    private final List<String> seen = new ArrayList<>();

    private void read(String text) {
        PackedFrames.read(text, (time, original, block, from, length) -> seen
                .add(time + " " + original + " " + new String(block, from, length)));
    }

    private static ByteBuffer frame(ByteBuffer to, long time, int original, int length, String octets) {
        return to.putLong(time).putInt(original).putInt(length).put(octets.getBytes());
    }

    @Test
    void readsFramesAsTheyWerePacked() {
        ByteBuffer packed = ByteBuffer.allocate(100);
        frame(packed, 5, 1500, 3, "abc");
        frame(packed, Long.MAX_VALUE, 0, 0, "");
        read(PackedFrames.text(packed.flip()));
        assertEquals(List.of("5 1500 abc", Long.MAX_VALUE + " 0 "), seen);
    }

    @Test
    void readsNoFramesFromNothing() {
        read("");
        assertEquals(List.of(), seen);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatCameBefore() {
        ByteBuffer packed = frame(ByteBuffer.allocate(100), 5, 3, 3, "abc");
        assertRefused("of 4 octets where 2 are left", frame(packed.duplicate(), 6, 4, 4, "ab"));
        assertRefused("of 4294967295 octets", frame(packed.duplicate(), 6, 4, -1, "ab"));
        assertRefused("within a header", packed.duplicate().putLong(7));
        assertEquals(List.of("5 3 abc", "5 3 abc", "5 3 abc"), seen);
        assertTrue(assertThrows(InvalidValueException.class, () -> read("?")).getMessage().contains("Base64"));
    }

    private void assertRefused(String sentence, ByteBuffer packed) {
        String text = Base64.getEncoder().encodeToString(Arrays.copyOf(packed.array(), packed.position()));
        String message = assertThrows(InvalidValueException.class, () -> read(text)).getMessage();
        assertTrue(message.contains(sentence), message);
    }
}
