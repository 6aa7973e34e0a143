package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.FileSection;
import org.vipdrift.capture.file.PacketNotes;

/**
 * Immutable. The packets of a pcap file (draft-ietf-opsawg-pcap, section 5):
 *
 * <pre>
 *  0         4         8         12        16                 16 + captured
 *  +---------+---------+---------+---------+--------...-------+
 *  | seconds | part    | captured| original| octets           |
 *  +---------+---------+---------+---------+--------...-------+
 *  part: micro- or nanoseconds; patched libpcap puts 8 octets (interface, protocol, direction) before the octets;
 *  version 2.3 may have the two lengths the other way round, older ones always
 * </pre>
 */
final class PcapFormat implements RecordFormat {
    private static final int RECORD = 16;
    private static final int PATCHED_RECORD = 24;
    private static final int SECONDS = 0;
    private static final int PART = 4;
    private static final int FIRST_LENGTH = 8;
    private static final int SECOND_LENGTH = 12;
    private static final long NANOS = 1_000_000_000L;
    private static final long MICROS_TO_NANOS = 1000;
    private final PcapHeader header;
    private final int recordLength;
    private final int mostOctets;

    PcapFormat(PcapHeader header, PacketIndex index) {
        this.header = header;
        recordLength = header.patched() ? PATCHED_RECORD : RECORD;
        mostOctets = header.mostOctets();
        index.add(section());
        index.publish(PcapHeader.LENGTH);
    }

    private Section section() {
        Section section = new Section(new FileSection(0, header.big(), PcapHeader.MAJOR + "." + header.minor(), "", "",
                "", List.of()), 0);
        section.add(new FileInterface(0, "", "", header.linkType(), Math.max(0, header.snapLength()), "", "",
                header.nanoseconds() ? FileInterface.NANOSECONDS : FileInterface.MICROSECONDS, 0, List.of(),
                Optional.empty()));
        return section;
    }

    @Override
    public FileKind kind() {
        return FileKind.PCAP;
    }

    @Override
    public void scan(MappedOctets octets, PacketIndex index, Checkpoint checkpoint) throws IOException,
            DamagedException {
        long at = index.end();
        try {
            for (long next = after(octets, at); next > 0; next = after(octets, at)) {
                index.add(at);
                at = next;
                if ((index.added() & STRIDE - 1) == 0 && !checkpoint.passed(at)) {
                    break;
                }
            }
        } finally {
            index.publish(at);
        }
    }

    /** Where the packet at an offset ends, 0 if not all of it is there. */
    private long after(MappedOctets octets, long at) throws IOException, DamagedException {
        if (at > octets.size() - recordLength) {
            return 0;
        }
        boolean big = header.big();
        int captured = captured(octets.i32(at + FIRST_LENGTH, big), octets.i32(at + SECOND_LENGTH, big));
        if (Integer.compareUnsigned(captured, mostOctets) > 0) {
            throw new DamagedException(at, "a packet there claims " + Integer.toUnsignedString(captured)
                    + " octets where at most " + mostOctets + " are possible");
        }
        if (captured == 0) {
            refuseZeros(octets, at);
        }
        long next = at + recordLength + captured;
        return next <= octets.size() ? next : 0;
    }

    /** What a crashed machine leaves where nothing was written yet. */
    private static void refuseZeros(MappedOctets octets, long at) throws IOException, DamagedException {
        for (int word = 0; word < RECORD; word += Integer.BYTES) {
            if (octets.i32(at + word, true) != 0) {
                return;
            }
        }
        throw new DamagedException(at, "there are zeros where a packet should start");
    }

    private int captured(int first, int second) {
        return isSwapped(first, second) ? second : first;
    }

    private boolean isSwapped(int first, int second) {
        return header.minor() < 3 || header.minor() == 3 && Integer.compareUnsigned(first, second) > 0;
    }

    @Override
    public FilePacket packet(PacketIndex packets, long number, Window window) throws IOException {
        long offset = packets.offset(number);
        int at = window.need(offset, recordLength);
        byte[] octets = window.octets();
        boolean big = header.big();
        int first = Words.i32(octets, at + FIRST_LENGTH, big);
        int second = Words.i32(octets, at + SECOND_LENGTH, big);
        long captured = Integer.toUnsignedLong(captured(first, second));
        if (captured > mostOctets) {
            throw new CaptureFileException("The file was changed while it was open: there is no packet at byte "
                    + offset + " any more. Open it again.");
        }
        long original = Integer.toUnsignedLong(isSwapped(first, second) ? first : second);
        long nanos = nanos(octets, at);
        int kept = (int) Math.min(captured, CaptureOrder.LONGEST_FRAME);
        int start = window.need(offset + recordLength, kept);
        Frame frame = new Frame(Slice.of(window.octets(), start, kept), Words.count(Math.max(captured, original)),
                nanos, "", header.linkType());
        return new FilePacket(number, frame, 0, PacketNotes.NONE);
    }

    private long nanos(byte[] octets, int at) {
        long part = Words.u32(octets, at + PART, header.big());
        return Words.u32(octets, at + SECONDS, header.big()) * NANOS
                + (header.nanoseconds() ? part : part * MICROS_TO_NANOS);
    }
}
