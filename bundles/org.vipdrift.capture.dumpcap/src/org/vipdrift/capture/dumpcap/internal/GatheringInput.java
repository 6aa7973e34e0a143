package org.vipdrift.capture.dumpcap.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/**
 * Confined to one thread. A pipe from a program that writes each packet by itself, as dumpcap does: whoever waits for it
 * all the time is woken for each packet, and the program pays for the waking. So after a read that found little, what
 * comes next gets a moment to gather; a packet that comes alone is read at once.
 */
final class GatheringInput extends FilterInputStream {
    private static final long MOMENT_NANOS = 1_000_000;
    /** Half of what a pipe of Linux holds, pipe(7): where so much came, a moment might be enough to fill it. */
    static final int MUCH = 1 << 15;
    private final Runnable pause;
    private boolean foundLittle;

    GatheringInput(InputStream in) {
        this(in, () -> LockSupport.parkNanos(MOMENT_NANOS));
    }

    /** @param pause waits for a moment */
    GatheringInput(InputStream in, Runnable pause) {
        super(in);
        this.pause = pause;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (foundLittle) {
            pause.run();
        }
        int count = super.read(into, from, length);
        foundLittle = count < MUCH;
        return count;
    }
}
