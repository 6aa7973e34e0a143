package org.vipdrift.capture;

/** A running capture. Thread-safe. */
public interface LiveCapture extends AutoCloseable {

    /** The counts now; after the end, those at the end. */
    CaptureCounts counts();

    boolean isRunning();

    /** What a person should know of its frames, as what is left out; one sentence, empty for nothing. */
    default String remark() {
        return "";
    }

    /** Stops, waits for the last frame's delivery, frees everything. Closing twice does nothing. */
    @Override
    void close();
}
