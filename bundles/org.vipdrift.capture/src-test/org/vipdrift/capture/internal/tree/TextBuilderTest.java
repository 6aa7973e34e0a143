package org.vipdrift.capture.internal.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextBuilderTest {

    @Test
    void putsPiecesOneBehindTheOther() {
        String text = new TextBuilder().text("a → ").number(-12).character('|').digits(42, 5).character('|')
                .digits(1234, 2).character('|').hex(0x12ab, 2).character('|').hex(0xbeef, 8).toString();
        assertEquals("a → -12|00042|34|ab|0000beef", text);
    }
}
