package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.FilePacket;

/** Confined to the scanning thread but for packets. Walks the blocks of a pcapng file (layouts in {@link Blocks}). */
final class PcapngFormat implements RecordFormat {
    private static final int MOST_SECTIONS = 1 << 14;
    private static final int MOST_INTERFACES = 1 << 16;
    /** Of a block that describes, so much is read. */
    private static final int MOST_DESCRIPTION = 1 << 20;
    /** The longest packet there can be, and as much about it. */
    private static final long LONGEST_BLOCK = 256 << 20;
    private final OpenFile file;
    private final PacketIndex index;
    private boolean big;
    private int interfaces;
    private @Nullable Section section;

    PcapngFormat(OpenFile file, PacketIndex index) {
        this.file = file;
        this.index = index;
    }

    /** Whether a file begins like one. */
    static boolean fits(byte[] head) {
        if (head.length < Blocks.SHORTEST || Words.i32(head, 0, true) != Blocks.SECTION) {
            return false;
        }
        int order = Words.i32(head, Blocks.BODY, true);
        return order == Blocks.ORDER_MAGIC || Integer.reverseBytes(order) == Blocks.ORDER_MAGIC;
    }

    @Override
    public FileKind kind() {
        return FileKind.PCAPNG;
    }

    @Override
    public FilePacket packet(PacketIndex packets, long number, Window window) throws IOException {
        return PcapngPacket.read(packets.section(number), number, packets.offset(number), window);
    }

    @Override
    public void scan(MappedOctets octets, PacketIndex packets, Checkpoint checkpoint) throws IOException,
            DamagedException {
        long at = packets.end();
        int steps = 0;
        try {
            for (long next = after(octets, at); next > 0; next = after(octets, at)) {
                block(octets, octets.i32(at, big), at, next - at);
                at = next;
                if ((++steps & STRIDE - 1) == 0 && !checkpoint.passed(at)) {
                    break;
                }
            }
        } finally {
            packets.publish(at);
        }
    }

    /** Where the block at an offset ends, 0 if not all of it is there; a section's header tells its byte order. */
    private long after(MappedOctets octets, long at) throws IOException, DamagedException {
        if (at > octets.size() - Blocks.SHORTEST) {
            return 0;
        }
        int type = octets.i32(at, big);
        if (type == Blocks.SECTION) {
            big = isBig(octets, at);
        }
        long total = octets.u32(at + Blocks.TOTAL, big);
        checkTotal(type, total, at);
        if (at + total > octets.size()) {
            checkFollows(type, total, at);
            return 0;
        }
        long again = octets.u32(at + total - Blocks.TRAILER, big);
        if (again != total) {
            throw new DamagedException(at, "a block there has " + total + " octets at its start but " + again
                    + " at its end");
        }
        return at + total;
    }

    private static boolean isBig(MappedOctets octets, long at) throws IOException, DamagedException {
        int order = octets.i32(at + Blocks.BODY, true);
        if (order != Blocks.ORDER_MAGIC && Integer.reverseBytes(order) != Blocks.ORDER_MAGIC) {
            throw new DamagedException(at, "a section there does not tell the order of its octets");
        }
        return order == Blocks.ORDER_MAGIC;
    }

    static void checkTotal(int type, long total, long at) throws DamagedException {
        if (total < Blocks.least(type) || total % Integer.BYTES != 0) {
            throw claims(type, total, at);
        }
    }

    /** A block that is not all there may be on its way, unless it is longer than any that is written. */
    static void checkFollows(int type, long total, long at) throws DamagedException {
        if (total > LONGEST_BLOCK) {
            throw claims(type, total, at);
        }
    }

    private static DamagedException claims(int type, long total, long at) {
        return new DamagedException(at, "a block of type " + Integer.toUnsignedString(type)
                + " there claims to have " + total + " octets");
    }

    private void block(MappedOctets octets, int type, long at, long total) throws IOException, DamagedException {
        switch (type) {
            case Blocks.ENHANCED_PACKET -> packet(octets, at, total, octets.u32(at + Blocks.BODY, big));
            case Blocks.PACKET -> {
                int word = octets.i32(at + Blocks.BODY, big);
                packet(octets, at, total, big ? word >>> 16 : word & 0xffff);
            }
            case Blocks.SIMPLE_PACKET -> {
                checkInterface(0, at);
                index.add(at);
            }
            case Blocks.SECTION, Blocks.INTERFACE, Blocks.STATISTICS -> {
                checkOptions(octets, at, at + Blocks.least(type) - Blocks.TRAILER, at + total - Blocks.TRAILER);
                describe(octets, type, at, total);
            }
            default -> current(at);
        }
    }

    private void describe(MappedOctets octets, int type, long at, long total) throws IOException, DamagedException {
        switch (type) {
            case Blocks.SECTION -> startSection(at, total);
            case Blocks.INTERFACE -> addInterface(at, total);
            default -> count(octets, at, total);
        }
    }

    private void packet(MappedOctets octets, long at, long total, long id) throws IOException, DamagedException {
        checkInterface(id, at);
        long captured = octets.u32(at + Blocks.CAPTURED, big);
        if (captured > total - Blocks.PACKET_DATA - Blocks.TRAILER) {
            throw new DamagedException(at, "a packet there claims " + captured + " octets in a block of " + total);
        }
        checkOptions(octets, at, at + Blocks.PACKET_DATA + Blocks.padded(captured), at + total - Blocks.TRAILER);
        index.add(at);
    }

    /** As Wireshark does, takes an option that cannot be in its block for damage: nobody knows what else is wrong. */
    private void checkOptions(MappedOctets octets, long at, long from, long end) throws IOException, DamagedException {
        long next = from;
        while (next <= end - Blocks.OPTION_VALUE) {
            int head = octets.i32(next, big);
            int length = big ? head & 0xffff : head >>> 16;
            if ((big ? head >>> 16 : head & 0xffff) == Blocks.END_OPTION) {
                return;
            }
            next += Blocks.OPTION_VALUE;
            if (length > end - next) {
                throw new DamagedException(at, "an option of a block there claims " + length + " octets where "
                        + (end - next) + " are left");
            }
            next += Blocks.padded(length);
        }
    }

    private Section checkInterface(long id, long at) throws DamagedException {
        Section now = current(at);
        if (id >= now.count()) {
            throw new DamagedException(at, "a block there is of interface " + id + " where " + now.count()
                    + " are described");
        }
        return now;
    }

    private Section current(long at) throws DamagedException {
        Section now = section;
        if (now == null) {
            throw new DamagedException(at, "there is no section header");
        }
        return now;
    }

    private byte[] description(long at, long total) throws IOException {
        return file.exactly(at, (int) Math.min(total, MOST_DESCRIPTION));
    }

    private void startSection(long at, long total) throws IOException, DamagedException {
        byte[] block = description(at, total);
        int major = Words.u16(block, Blocks.BODY + 4, big);
        if (major != Blocks.MAJOR) {
            throw new DamagedException(at, "a section there is of version " + major + " of the format, unknown here");
        }
        if (index.sectionCount() == MOST_SECTIONS) {
            throw new DamagedException(at, "there are more than " + MOST_SECTIONS + " sections");
        }
        Section next = new Section(Descriptions.section(block, big, index.added()), interfaces);
        index.add(next);
        section = next;
    }

    private void addInterface(long at, long total) throws IOException, DamagedException {
        if (interfaces == MOST_INTERFACES) {
            throw new DamagedException(at, "there are more than " + MOST_INTERFACES + " interfaces");
        }
        current(at).add(Descriptions.describedInterface(description(at, total), big, interfaces));
        interfaces++;
    }

    private void count(MappedOctets octets, long at, long total) throws IOException, DamagedException {
        long id = octets.u32(at + Blocks.BODY, big);
        checkInterface(id, at).count((int) id, Descriptions.counts(description(at, total), big));
    }
}
