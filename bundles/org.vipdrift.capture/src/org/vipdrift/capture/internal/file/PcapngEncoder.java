package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.capture.file.PacketNotes;

/** Confined to one thread. Writes one section of pcapng (layouts in {@link Blocks}), little-endian, in nanoseconds. */
public final class PcapngEncoder implements Encoder {
    private static final String APPLICATION = "VipDrift";
    private static final long LENGTH_UNKNOWN = -1;
    private final Target target;
    private final BlockBuffer block = new BlockBuffer();
    private final Map<Key, Integer> ids = new LinkedHashMap<>();
    private final Map<String, InterfaceCounts> counts = new LinkedHashMap<>();
    private long lastNanos;

    /** What a frame tells of its interface. */
    private record Key(String name, int linkType) {
    }

    public PcapngEncoder(Target target) throws IOException {
        this.target = target;
        int options = block.start(Blocks.SECTION).i32(Blocks.ORDER_MAGIC).i16(Blocks.MAJOR).i16(0).i64(LENGTH_UNKNOWN)
                .length();
        target.write(block.option(Blocks.SECTION_APPLICATION, APPLICATION).endOptions(options).endBlock());
    }

    /** One that is known already by name and link type is not written again. */
    @Override
    public void describe(FileInterface about) throws IOException {
        if (!ids.containsKey(new Key(about.shownName(), about.linkType()))) {
            add(about);
        }
    }

    private int add(FileInterface one) throws IOException {
        int options = block.start(Blocks.INTERFACE).i16(one.linkType()).i16(0).i32(snapLength(one)).length();
        one.comments().forEach(comment -> block.comment(comment));
        block.option(Blocks.INTERFACE_NAME, one.name()).option(Blocks.INTERFACE_DESCRIPTION, one.description());
        block.option(Blocks.INTERFACE_RESOLUTION, (byte) FileInterface.NANOSECONDS);
        block.option(Blocks.INTERFACE_FILTER, one.filter().isEmpty() ? "" : '\0' + one.filter());
        target.write(block.option(Blocks.INTERFACE_SYSTEM, one.system()).endOptions(options).endBlock());
        int id = ids.size();
        ids.put(new Key(one.shownName(), one.linkType()), id);
        return id;
    }

    private static int snapLength(FileInterface one) {
        return Math.min(one.snapLength(), CaptureOrder.LONGEST_FRAME);
    }

    @Override
    public void packet(Frame frame, PacketNotes notes) throws IOException {
        Frames.check(frame);
        if (frame.epochNanos() < 0) {
            throw new CaptureFileException("A packet of " + frame.time() + " cannot be saved; times start in 1970.");
        }
        Integer known = ids.get(new Key(frame.interfaceName(), frame.linkType()));
        int id = known != null ? known : add(FileInterface.of(0, frame.interfaceName(), frame.linkType()));
        lastNanos = Math.max(lastNanos, frame.epochNanos());
        int options = block.start(Blocks.ENHANCED_PACKET).i32(id).time(frame.epochNanos()).i32(frame.bytes().length())
                .i32(frame.originalLength()).bytes(frame.bytes()).pad().length();
        notes(notes);
        target.write(block.endOptions(options).endBlock());
    }

    private void notes(PacketNotes notes) {
        notes.comments().forEach(comment -> block.comment(comment));
        if (notes.flags() != 0) {
            block.option(Blocks.PACKET_FLAGS, notes.flags());
        }
        if (notes.dropped() != 0) {
            block.option(Blocks.PACKET_DROPPED, notes.dropped());
        }
    }

    @Override
    public void counts(String interfaceName, InterfaceCounts latest) {
        counts.put(interfaceName, latest);
    }

    @Override
    public void end() throws IOException {
        for (Map.Entry<Key, Integer> one : ids.entrySet()) {
            InterfaceCounts counted = counts.get(one.getKey().name);
            if (counted != null) {
                statistics(one.getValue(), counted);
            }
        }
    }

    private void statistics(int id, InterfaceCounts counted) throws IOException {
        int options = block.start(Blocks.STATISTICS).i32(id).time(lastNanos).length();
        count(Blocks.RECEIVED, counted.received());
        count(Blocks.DROPPED, counted.dropped());
        count(Blocks.ACCEPTED, counted.accepted());
        count(Blocks.SYSTEM_DROPPED, counted.droppedBySystem());
        count(Blocks.DELIVERED, counted.delivered());
        target.write(block.endOptions(options).endBlock());
    }

    private void count(int code, long value) {
        if (value != InterfaceCounts.UNKNOWN) {
            block.option(code, value);
        }
    }
}
