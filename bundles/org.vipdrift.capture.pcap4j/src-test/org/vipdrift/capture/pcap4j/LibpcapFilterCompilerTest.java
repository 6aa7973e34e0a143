package org.vipdrift.capture.pcap4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.FilterCompiler.Instruction;

class LibpcapFilterCompilerTest {
    private final LibpcapFilterCompiler compiler = new LibpcapFilterCompiler();

    /** As {@code tcpdump -d arp} prints it for Ethernet. */
    @Test
    void compilesAsTcpdumpDoes() throws CaptureException {
        assertEquals(List.of(new Instruction(0x28, 0, 0, 12), new Instruction(0x15, 0, 1, 0x806),
                new Instruction(0x06, 0, 0, 96), new Instruction(0x06, 0, 0, 0)), compiler.compile("arp", 96));
    }

    @Test
    void keepsOperandsAboveTwoThousandMillionPositive() throws CaptureException {
        assertTrue(compiler.compile("host 198.51.100.1", 96).stream().anyMatch(i -> i.operand() == 0xc633_6401L));
    }

    @Test
    void letsEverythingPassWithoutAFilter() throws CaptureException {
        assertEquals(List.of(new Instruction(0x06, 0, 0, 65_535)), compiler.compile("", 65_535));
    }

    @Test
    void saysWhatIsWrongWithAFilter() {
        CaptureException e = assertThrows(CaptureException.class, () -> compiler.compile("arp and", 96));
        assertEquals(Reason.BAD_FILTER, e.reason());
        assertTrue(String.valueOf(e.getMessage()).startsWith("The capture filter \"arp and\" is not valid: "),
                e.getMessage());
    }
}
