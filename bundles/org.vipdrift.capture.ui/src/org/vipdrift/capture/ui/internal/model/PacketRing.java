package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Frame;

/** Thread-safe. The latest packets of one capture, bounded in number and bytes; the oldest make room. */
public final class PacketRing implements PacketStore {
    public static final int MOST_PACKETS = 50_000;
    private static final long MOST_BYTES = 64L << 20;
    private final long mostBytes;
    private final PacketMarks marks = new PacketMarks();
    private final PacketComments comments = new PacketComments();
    /** This and all below guarded by this object. A packet is kept at its number modulo the places. */
    private final FrameRing frames;
    private long first = 1;
    private long next = 1;
    private long bytes;
    private OptionalLong start = OptionalLong.empty();
    private final ShownRows shown = new ShownRows(this::row);
    private volatile boolean complete;

    public PacketRing() {
        this(MOST_PACKETS, MOST_BYTES);
    }

    public PacketRing(int mostPackets, long mostBytes) {
        frames = new FrameRing(mostPackets);
        this.mostBytes = mostBytes;
    }

    public synchronized PacketRow add(Frame frame) {
        if (next - first == frames.places()) {
            forget();
        }
        if (start.isEmpty()) {
            start = OptionalLong.of(frame.epochNanos());
        }
        PacketRow row = row(next, frame);
        frames.put(place(next), frame);
        next++;
        bytes += frame.bytes().length();
        while (bytes > mostBytes && next - first > 1) {
            forget();
        }
        return row;
    }

    /** The capture has ended. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    private void forget() {
        bytes -= frames.length(place(first));
        frames.remove(place(first));
        first++;
    }

    @Override
    public @Nullable PacketRow get(long number) {
        return isKept(number) ? shown.get(number) : null;
    }

    private synchronized boolean isKept(long number) {
        return number >= first && number < next;
    }

    private synchronized @Nullable PacketRow row(long number) {
        Frame frame = isKept(number) ? frames.get(place(number)) : null;
        return frame == null ? null : row(number, frame);
    }

    private PacketRow row(long number, Frame frame) {
        return new PacketRow(number, frame, List.of(), comments);
    }

    @Override
    public synchronized long first() {
        return first;
    }

    @Override
    public synchronized long next() {
        return next;
    }

    @Override
    public synchronized OptionalLong startNanos() {
        return start;
    }

    @Override
    public PacketMarks marks() {
        return marks;
    }

    @Override
    public PacketComments comments() {
        return comments;
    }

    @Override
    public Scan scan() {
        return this::row;
    }

    private int place(long number) {
        return (int) (number % frames.places());
    }
}
