package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;

/** Confined to one thread. Prints a line for each frame. */
public final class LivePrint implements LiveSink {
    private static final int DIGITS = 6;
    private static final int ENOUGH = 1 << 15;
    private final LineOutput out;
    private final LineBuffer waiting = new LineBuffer();
    private final PacketLines lines = PacketLines.summaries();
    private long number;
    private long start;

    public LivePrint(LineOutput out) {
        this.out = out;
    }

    @Override
    public void open() {
        // standard output is open
    }

    @Override
    public void take(Frame frame) throws IOException {
        number++;
        start = number == 1 ? frame.epochNanos() : start;
        lines.append(new Numbered(number, frame, List.of(), start, DIGITS), waiting);
        if (waiting.length() > ENOUGH) {
            idle();
        }
    }

    @Override
    public void idle() throws IOException {
        out.write(waiting, Long.MAX_VALUE);
        waiting.clear();
    }

    @Override
    public String finish(Map<String, CaptureCounts> counts) throws IOException {
        idle();
        return "";
    }

    @Override
    public void close() {
        // standard output stays open
    }
}
