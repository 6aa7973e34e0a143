package org.vipdrift.agent.internal.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.agent.api.BpfInstruction;

@Timeout(60)
class FrameProgramTest {
    private static final byte[] OCTETS = {0x12, 0x34, 0x56, 0x78, (byte) 0x9a, 0x45};

    private static boolean passes(int... numbers) {
        List<BpfInstruction> program = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 4) {
            program.add(new BpfInstruction(numbers[i], numbers[i + 1], numbers[i + 2],
                    Integer.toUnsignedLong(numbers[i + 3])));
        }
        return new FrameProgram(program).passes(MemorySegment.ofArray(OCTETS), 1500);
    }

    /** Loads something, asks whether it is a value, and passes then. */
    private static boolean loads(int code, int operand, int value) {
        return passes(code, 0, 0, operand, 0x15, 0, 1, value, 6, 0, 0, 1, 6, 0, 0, 0);
    }

    @Test
    void loadsWordsHalvesOctetsTheLengthAndHeaderLengths() {
        assertTrue(loads(0x20, 0, 0x12345678));
        assertTrue(loads(0x28, 3, 0x789a));
        assertTrue(loads(0x28, 4, 0x9a45));
        assertTrue(loads(0x30, 4, 0x9a));
        assertTrue(loads(0x80, 0, 1500));
        assertTrue(loads(0x00, 77, 77));
        assertTrue(passes(0xb1, 0, 0, 5, 0x87, 0, 0, 0, 0x15, 0, 1, 20, 6, 0, 0, 1, 6, 0, 0, 0));
        assertTrue(passes(0x01, 0, 0, 1, 0x50, 0, 0, 2, 0x15, 0, 1, 0x78, 6, 0, 0, 1, 6, 0, 0, 0));
        assertFalse(loads(0x30, 4, 0x9b));
    }

    @Test
    void computesAndRemembers() {
        assertTrue(passes(0x30, 0, 0, 0, 0x54, 0, 0, 0xf0, 0x74, 0, 0, 4, 0x02, 0, 0, 3, 0x00, 0, 0, 0, 0x60, 0, 0, 3,
                0x15, 0, 1, 1, 6, 0, 0, 1, 6, 0, 0, 0));
    }

    /** Passes if something is left in the memory, else puts something there. */
    @Test
    void remembersNothingOfTheFrameBefore() {
        FrameProgram program = new FrameProgram(List.of(new BpfInstruction(0x60, 0, 0, 3),
                new BpfInstruction(0x15, 0, 1, 0), new BpfInstruction(0x05, 0, 0, 1), new BpfInstruction(6, 0, 0, 1),
                new BpfInstruction(0x00, 0, 0, 9), new BpfInstruction(0x02, 0, 0, 3), new BpfInstruction(6, 0, 0, 0)));
        assertFalse(program.passes(MemorySegment.ofArray(OCTETS), 1500));
        assertFalse(program.passes(MemorySegment.ofArray(OCTETS), 1500));
    }

    @Test
    void comparesWithoutSign() {
        assertTrue(passes(0x00, 0, 0, 0xffff_ffff, 0x25, 0, 1, 5, 6, 0, 0, 1, 6, 0, 0, 0));
        assertFalse(passes(0x00, 0, 0, 4, 0x35, 0, 1, 5, 6, 0, 0, 1, 6, 0, 0, 0));
        assertTrue(passes(0x00, 0, 0, 6, 0x45, 0, 1, 4, 6, 0, 0, 1, 6, 0, 0, 0));
    }

    @Test
    void rejectsWhatReachesTooFarOrMakesNoSense() {
        assertFalse(passes(0x20, 0, 0, 3, 6, 0, 0, 1));
        assertFalse(passes(0x30, 0, 0, -1, 6, 0, 0, 1));
        assertFalse(passes(0x34, 0, 0, 0, 6, 0, 0, 1));
        assertFalse(passes(0x02, 0, 0, 16, 6, 0, 0, 1));
        assertFalse(passes(0x05, 0, 0, -1, 6, 0, 0, 1));
        assertFalse(passes());
        assertEquals(true, passes(6, 0, 0, 1));
    }

    @Test
    void endsWithAnAnswerWhateverTheProgram() {
        Random random = new Random(7);
        for (int run = 0; run < 200_000; run++) {
            int[] numbers = new int[4 * (1 + random.nextInt(12))];
            for (int i = 0; i < numbers.length; i += 4) {
                numbers[i] = random.nextInt(0x200);
                numbers[i + 1] = random.nextInt(4);
                numbers[i + 2] = random.nextInt(256);
                numbers[i + 3] = random.nextBoolean() ? random.nextInt(20) : random.nextInt();
            }
            passes(numbers);
        }
    }
}
