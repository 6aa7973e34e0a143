package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.util.Optional;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;

/** A program that writes what it captures to its output as pcapng. Immutable. */
public sealed interface CapturingProgram permits DumpcapRun, OwnRun {
    /** The unit of buffers in both programs' arguments. */
    int MEBIBYTE = 1 << 20;

    /** As it is called in sentences. */
    String name();

    /** @throws IOException if it cannot be run */
    CapturingProcess start(CaptureOrder order) throws CaptureException, IOException;

    /** What it complained of; absent if it did not. @param said all it wrote beside the packets */
    Optional<CaptureException> trouble(CaptureOrder order, String said);
}
