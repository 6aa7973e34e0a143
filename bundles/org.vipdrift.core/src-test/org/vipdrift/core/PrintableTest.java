package org.vipdrift.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesOrdinaryTextOfAnyScriptAlone() {
        assertEquals("h1 é 主机 🙂 -> ok", Printable.clean("h1 é 主机 🙂 -> ok"));
    }

    @Test
    void showsTerminalSequencesInsteadOfSendingThem() {
        assertEquals("\\u001b[2J\\u0007\\u000d\\u000a", Printable.clean("\u001b[2J\u0007\r\n"));
    }

    @Test
    void showsCharactersThatReorderOrHideText() {
        assertEquals("a\\u202eb\\u200bc\\u2028d\\ufeff", Printable.clean("a\u202eb\u200bc\u2028d\ufeff"));
    }

    @Test
    void showsHalvesOfSurrogatePairs() {
        assertEquals("\\ud83d", Printable.clean("\ud83d"));
    }

    @Test
    void quotesAndShortens() {
        assertEquals("\"a\\u0009b\"", Printable.quoted("a\tb"));
        assertEquals("\"" + "x".repeat(200) + "…\"", Printable.quoted("x".repeat(5000)));
    }

    @Test
    void makesASentenceOfWhatAProgramPrinted() {
        assertEquals("It does not run. Start it with: systemctl start it.",
                Printable.sentence("\nIt does not run.\n Start it with: systemctl start it\n"));
        assertEquals("Red\\u001b[31m.", Printable.sentence("Red\u001b[31m.\r\n"));
        assertEquals("", Printable.sentence("\n"));
    }
}
