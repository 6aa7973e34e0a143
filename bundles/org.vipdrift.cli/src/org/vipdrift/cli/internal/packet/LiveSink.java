package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.util.Map;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;

/** Confined to one thread. Where live frames go. */
public sealed interface LiveSink extends AutoCloseable permits LivePrint, LiveWrite {

    /** Called when the capture has started, before the first frame. */
    void open() throws IOException;

    void take(Frame frame) throws IOException;

    /** Octets written to files so far; 0 where none are. */
    default long octets() {
        return 0;
    }

    /** Called when no frame is waiting. */
    void idle() throws IOException;

    /**
     * Called once, after the last frame.
     *
     * @param counts of each interface
     * @return what became of them, a sentence; empty if there is nothing to say
     */
    String finish(Map<String, CaptureCounts> counts) throws IOException;

    @Override
    void close() throws IOException;
}
