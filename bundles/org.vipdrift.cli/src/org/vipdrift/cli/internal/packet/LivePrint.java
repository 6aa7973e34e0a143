package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.cli.internal.run.OutputClosedException;

/** Confined to one thread. Prints a line for each frame. */
public final class LivePrint implements LiveSink {
    private static final int DIGITS = 6;
    private final PrintWriter out;
    private final PacketLines lines = new PacketLines(DisplayFilter.ALL,
            PacketForm.of(Optional.empty(), false, DIGITS));
    private long number;
    private long start;

    public LivePrint(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void open() {
        // standard output is open
    }

    @Override
    public void take(Frame frame) {
        number++;
        start = number == 1 ? frame.epochNanos() : start;
        out.println(lines.line(number, frame, start));
    }

    @Override
    public void idle() throws IOException {
        if (out.checkError()) {
            throw new OutputClosedException();
        }
    }

    @Override
    public String finish(Map<String, CaptureCounts> counts) {
        out.flush();
        return "";
    }

    @Override
    public void close() {
        // standard output stays open
    }
}
