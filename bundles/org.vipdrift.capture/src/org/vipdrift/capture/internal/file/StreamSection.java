package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FilePacket;

/** Confined to one thread. Understands the blocks of a pcapng stream (layouts in {@link Blocks}). */
public final class StreamSection {
    private static final int MOST_INTERFACES = 1 << 12;
    private final BlockStream blocks;
    private @Nullable Section section;
    private int before;
    private long packets;
    private @Nullable FilePacket packet;

    public StreamSection(InputStream in) {
        blocks = new BlockStream(in);
    }

    /** The interfaces described in the present section. */
    public List<FileInterface> interfaces() {
        Section now = section;
        return now == null ? List.of() : now.interfaces();
    }

    /** The packet that was in the block read last. */
    public @Nullable FilePacket packet() {
        return packet;
    }

    /** Waits for the next block and reads it; false at the end of the stream. */
    public boolean read() throws IOException, DamagedException {
        packet = null;
        long start = blocks.passed();
        byte[] block = blocks.next();
        if (block == null) {
            return false;
        }
        boolean big = blocks.isBig();
        int type = Words.i32(block, 0, big);
        if (type == Blocks.SECTION) {
            startSection(block, big, start);
        } else {
            inSection(current(start), type, block, start);
        }
        return true;
    }

    private void startSection(byte[] block, boolean big, long start) throws DamagedException {
        int major = Words.u16(block, Blocks.BODY + 4, big);
        if (major != Blocks.MAJOR) {
            throw new DamagedException(start,
                    "a section there is of version " + major + " of the format, unknown here");
        }
        before += interfaces().size();
        section = new Section(Descriptions.section(block, big, packets), before);
    }

    private void inSection(Section now, int type, byte[] block, long start) throws IOException, DamagedException {
        boolean big = blocks.isBig();
        switch (type) {
            case Blocks.INTERFACE -> {
                if (now.count() == MOST_INTERFACES) {
                    throw new DamagedException(start, "there are more than " + MOST_INTERFACES + " interfaces");
                }
                now.add(Descriptions.describedInterface(block, big, now.nextInterface()));
            }
            case Blocks.STATISTICS -> now.count(known(now, Words.u32(block, Blocks.BODY, big), start),
                    Descriptions.counts(block, big));
            case Blocks.ENHANCED_PACKET -> packet(now, Words.u32(block, Blocks.BODY, big), block, start);
            case Blocks.PACKET -> packet(now, Words.u16(block, Blocks.BODY, big), block, start);
            case Blocks.SIMPLE_PACKET -> {
                known(now, 0, start);
                packet = PcapngPacket.read(now, packets++, 0, new Window(block));
            }
            default -> {
                // not kept
            }
        }
    }

    private Section current(long start) throws DamagedException {
        Section now = section;
        if (now == null) {
            throw new DamagedException(start, "there is no section header");
        }
        return now;
    }

    private static int known(Section now, long id, long start) throws DamagedException {
        if (id >= now.count()) {
            throw new DamagedException(start, "a block there is of interface " + id + " where " + now.count()
                    + " are described");
        }
        return (int) id;
    }

    private void packet(Section now, long id, byte[] block, long start) throws IOException, DamagedException {
        known(now, id, start);
        long captured = Words.u32(block, Blocks.CAPTURED, blocks.isBig());
        if (captured > block.length - Blocks.PACKET_DATA - Blocks.TRAILER) {
            throw new DamagedException(start, "a packet there claims " + captured + " octets in a block of "
                    + block.length);
        }
        packet = PcapngPacket.read(now, packets++, 0, new Window(block));
    }
}
