package org.vipdrift.capture.dumpcap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class GatheringInputTest {
    private static final int LITTLE = 92;
    private int pauses;

    @Test
    void readsAPacketThatComesAloneAtOnce() throws IOException {
        read(LITTLE);

        assertEquals(0, pauses);
    }

    @Test
    void letsPacketsGatherAfterLittleWasFound() throws IOException {
        read(LITTLE, LITTLE, LITTLE);

        assertEquals(2, pauses);
    }

    @Test
    void goesOnAtOnceWhereMuchComes() throws IOException {
        read(GatheringInput.MUCH, 2 * GatheringInput.MUCH, GatheringInput.MUCH);

        assertEquals(0, pauses);
    }

    @Test
    void waitsAgainWhenTheFloodIsOver() throws IOException {
        read(GatheringInput.MUCH, LITTLE, LITTLE, GatheringInput.MUCH, LITTLE);

        assertEquals(2, pauses);
    }

    /** Reads as often as the pipe has something, each time all there is. */
    private void read(int... arriving) throws IOException {
        byte[] room = new byte[1 << 20];
        try (InputStream in = new GatheringInput(new Pipe(arriving), () -> pauses++)) {
            for (int count : arriving) {
                assertEquals(count, in.read(room, 0, room.length));
            }
        }
    }

    private static final class Pipe extends InputStream {
        private final Queue<Integer> arriving = new ArrayDeque<>();

        Pipe(int... arriving) {
            for (int count : arriving) {
                this.arriving.add(count);
            }
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("One octet at a time would take as long as one packet.");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return arriving.remove();
        }
    }
}
