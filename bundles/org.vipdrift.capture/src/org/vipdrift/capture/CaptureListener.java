package org.vipdrift.capture;

import java.util.Optional;

/** Hears a live capture, on the capture's own thread; whoever is slow here makes the kernel drop frames. */
@FunctionalInterface
public interface CaptureListener {
    void captured(Frame frame);

    /**
     * Called once, after the last frame.
     *
     * @param why absent if the capture was closed, else what broke it
     */
    default void ended(Optional<CaptureException> why) {
    }
}
