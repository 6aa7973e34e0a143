package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.PacketNotes;

/**
 * The fixed part of a packet's block (layouts in {@link Blocks}).
 *
 * @param data where in the block the packet's octets start
 * @param room octets there can be from there on, options included
 */
record PcapngPacket(int id, long ticks, long captured, long original, long dropped, int data, long room) {
    private static final int MOST_OPTIONS = 1 << 18;
    /** What an obsolete packet block has where the number of drops is not known. */
    private static final int DROPS_UNKNOWN = 0xffff;

    static FilePacket read(Section section, long number, long offset, Window window) throws IOException {
        boolean big = section.description().bigEndian();
        PcapngPacket packet = head(section, offset, window, big);
        if (packet.captured > packet.room || packet.id >= section.count()) {
            throw changed(offset);
        }
        FileInterface seen = section.get(packet.id);
        return new FilePacket(number, packet.frame(seen, offset, window), seen.index(), packet.notes(offset, window,
                big));
    }

    private static PcapngPacket head(Section section, long offset, Window window, boolean big) throws IOException {
        int at = window.need(offset, Blocks.BODY);
        int type = Words.i32(window.octets(), at, big);
        long total = Words.u32(window.octets(), at + Blocks.TOTAL, big);
        if (total < Blocks.least(type)) {
            throw changed(offset);
        }
        at = window.need(offset, Blocks.least(type) - Blocks.TRAILER);
        byte[] octets = window.octets();
        return switch (type) {
            case Blocks.ENHANCED_PACKET -> full(octets, at, big, Words.i32(octets, at + Blocks.BODY, big)
                    & Integer.MAX_VALUE, 0, total);
            case Blocks.PACKET -> full(octets, at, big, Words.u16(octets, at + Blocks.BODY, big),
                    Words.u16(octets, at + Blocks.BODY + 2, big), total);
            case Blocks.SIMPLE_PACKET -> simple(section.get(0), Words.u32(octets, at + Blocks.BODY, big), total);
            default -> throw changed(offset);
        };
    }

    private static PcapngPacket full(byte[] octets, int at, boolean big, int id, int drops, long total) {
        int body = at + Blocks.BODY;
        long ticks = Words.u32(octets, body + 4, big) << Integer.SIZE | Words.u32(octets, body + 8, big);
        return new PcapngPacket(id, ticks, Words.u32(octets, body + 12, big), Words.u32(octets, body + 16, big),
                drops == DROPS_UNKNOWN ? 0 : drops, Blocks.PACKET_DATA, total - Blocks.PACKET_DATA - Blocks.TRAILER);
    }

    /** Its block has no time and does not say how much was captured, but it is cut at the interface's snap length. */
    private static PcapngPacket simple(FileInterface seen, long original, long total) {
        long room = total - Blocks.SIMPLE_DATA - Blocks.TRAILER;
        long snap = seen.snapLength() == 0 ? room : seen.snapLength();
        return new PcapngPacket(0, 0, Math.min(room, Math.min(snap, original)), original, 0, Blocks.SIMPLE_DATA, room);
    }

    private Frame frame(FileInterface seen, long offset, Window window) throws IOException {
        int kept = (int) Math.min(captured, CaptureOrder.LONGEST_FRAME);
        int start = window.need(offset + data, kept);
        long nanos = data == Blocks.SIMPLE_DATA ? 0
                : new Ticks(seen.resolution(), seen.offsetSeconds()).nanos(ticks);
        return new Frame(Slice.of(window.octets(), start, kept), Words.count(Math.max(captured, original)), nanos,
                seen.shownName(), seen.linkType());
    }

    private PacketNotes notes(long offset, Window window, boolean big) throws IOException {
        long from = Blocks.padded(captured);
        int length = data == Blocks.SIMPLE_DATA ? 0 : (int) Math.clamp(room - from, 0, MOST_OPTIONS);
        if (length == 0 && dropped == 0) {
            return PacketNotes.NONE;
        }
        int at = window.need(offset + data + from, length);
        return Descriptions.notes(new OptionReader(window.octets(), at, at + length, big), dropped);
    }

    private static CaptureFileException changed(long offset) {
        return new CaptureFileException("The file was changed while it was open: there is no packet at byte " + offset
                + " any more. Open it again.");
    }
}
