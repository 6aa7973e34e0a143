package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.internal.host.EngineTime;

/** Confined to the engine's thread. The parts of one order, each with its time. */
final class Timeline {
    private final EngineTime time;
    private final long start;
    private long end;
    private final List<Done.Part> parts = new ArrayList<>();

    /** Something that may fail in the kernel or on the disk. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    Timeline(EngineTime time) {
        this.time = time;
        start = time.nanos();
    }

    void part(String name, Work work) throws IOException {
        long begin = time.nanos();
        work.run();
        add(name, begin);
    }

    /** A part that began then and ends now. */
    void add(String name, long begin) {
        end = time.nanos();
        parts.add(new Done.Part(name, begin, end));
    }

    /** A part that the order's end does not wait for. */
    void aside(String name, Work work) throws IOException {
        long before = end;
        part(name, work);
        end = before;
    }

    /** From now on nothing of the order is left but to say so. */
    Done done(String sentence) {
        return new Done(start, parts.isEmpty() ? time.nanos() : end, parts, sentence);
    }
}
