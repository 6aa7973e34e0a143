package org.vipdrift.capture.ui.internal.model;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Frame;

/**
 * Thread-safe. The latest packets of one capture, bounded in number and bytes; the oldest make room. Reading waits for
 * nobody: in a flood whoever adds packets would else keep a person's list waiting, most of all where he has to wait for
 * the processor himself. A packet is forgotten before its place is written to, so what was read of a place is a packet's
 * if that packet is still kept after the reading.
 */
public final class PacketRing implements PacketStore {
    public static final int MOST_PACKETS = 50_000;
    private static final long MOST_BYTES = 64L << 20;
    private final long mostBytes;
    private final PacketMarks marks = new PacketMarks();
    private final PacketComments comments = new PacketComments();
    /** A packet is kept at its number modulo the places. This and all below are written under this object's lock. */
    private final FrameRing frames;
    private volatile long first = 1;
    private volatile long next = 1;
    private long bytes;
    private volatile OptionalLong start = OptionalLong.empty();
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
        long number = next;
        frames.put(place(number), frame);
        next = number + 1;
        bytes += frame.bytes().length();
        while (bytes > mostBytes && next - first > 1) {
            forget();
        }
        return row(number, frame);
    }

    /** The capture has ended. */
    void complete() {
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    private void forget() {
        long oldest = first;
        bytes -= frames.length(place(oldest));
        first = oldest + 1;
        VarHandle.storeStoreFence();
        frames.remove(place(oldest));
    }

    @Override
    public @Nullable PacketRow get(long number) {
        return isKept(number) ? shown.get(number) : null;
    }

    private boolean isKept(long number) {
        return number >= first && number < next;
    }

    private @Nullable PacketRow row(long number) {
        Frame frame = isKept(number) ? frames.get(place(number), () -> isKept(number)) : null;
        return frame == null ? null : row(number, frame);
    }

    private PacketRow row(long number, Frame frame) {
        return new PacketRow(number, frame, List.of(), comments);
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public OptionalLong startNanos() {
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
