package org.vipdrift.capture.internal.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileSection;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.capture.file.PacketNotes;

/** Reads the blocks of pcapng that describe, whole blocks from their type on (layouts in {@link Blocks}). */
final class Descriptions {
    private Descriptions() {
    }

    static FileSection section(byte[] block, boolean big, long firstPacket) {
        OptionReader option = new OptionReader(block, Blocks.SECTION_OPTIONS, block.length - Blocks.TRAILER, big);
        String hardware = "";
        String system = "";
        String application = "";
        List<String> comments = new ArrayList<>();
        while (option.next()) {
            switch (option.code()) {
                case Blocks.COMMENT -> keep(comments, option);
                case Blocks.SECTION_HARDWARE -> hardware = option.text();
                case Blocks.SECTION_SYSTEM -> system = option.text();
                case Blocks.SECTION_APPLICATION -> application = option.text();
                default -> {
                    // not kept
                }
            }
        }
        String version = Words.u16(block, 12, big) + "." + Words.u16(block, 14, big);
        return new FileSection(firstPacket, big, version, hardware, system, application, comments);
    }

    static FileInterface describedInterface(byte[] block, boolean big, int index) {
        OptionReader option = new OptionReader(block, Blocks.INTERFACE_OPTIONS, block.length - Blocks.TRAILER, big);
        String name = "";
        String description = "";
        String filter = "";
        String system = "";
        int resolution = FileInterface.MICROSECONDS;
        long offset = 0;
        List<String> comments = new ArrayList<>();
        while (option.next()) {
            switch (option.code()) {
                case Blocks.COMMENT -> keep(comments, option);
                case Blocks.INTERFACE_NAME -> name = option.text();
                case Blocks.INTERFACE_DESCRIPTION -> description = option.text();
                case Blocks.INTERFACE_RESOLUTION -> resolution = option.length() == 1 ? (int) option.number()
                        : resolution;
                case Blocks.INTERFACE_FILTER -> filter = filter(option);
                case Blocks.INTERFACE_SYSTEM -> system = option.text();
                case Blocks.INTERFACE_OFFSET -> offset = option.number();
                default -> {
                    // not kept
                }
            }
        }
        return new FileInterface(index, name, description, Words.u16(block, 8, big),
                Words.count(Words.u32(block, 12, big)), filter, system, resolution, offset, comments,
                Optional.empty());
    }

    /** The first octet tells what follows: 0 text, else a program that is of no use to anybody. */
    private static String filter(OptionReader option) {
        String text = option.text();
        return text.startsWith("\0") ? option.text(1) : "";
    }

    static InterfaceCounts counts(byte[] block, boolean big) {
        OptionReader option = new OptionReader(block, Blocks.STATISTICS_OPTIONS, block.length - Blocks.TRAILER, big);
        long[] counts = new long[Blocks.DELIVERED + 1];
        Arrays.fill(counts, InterfaceCounts.UNKNOWN);
        while (option.next()) {
            if (option.code() >= Blocks.RECEIVED && option.code() <= Blocks.DELIVERED) {
                counts[option.code()] = Math.max(InterfaceCounts.UNKNOWN, option.number());
            }
        }
        return new InterfaceCounts(counts[Blocks.RECEIVED], counts[Blocks.DROPPED], counts[Blocks.ACCEPTED],
                counts[Blocks.SYSTEM_DROPPED],
                counts[Blocks.DELIVERED]);
    }

    /** @param dropped told by the block itself, 0 if not */
    static PacketNotes notes(OptionReader option, long dropped) {
        List<String> comments = new ArrayList<>();
        int flags = 0;
        long lost = dropped;
        while (option.next()) {
            switch (option.code()) {
                case Blocks.COMMENT -> keep(comments, option);
                case Blocks.PACKET_FLAGS -> flags = (int) option.number();
                case Blocks.PACKET_DROPPED -> lost = Math.max(0, option.number());
                default -> {
                    // not kept
                }
            }
        }
        return comments.isEmpty() && flags == 0 && lost == 0 ? PacketNotes.NONE
                : new PacketNotes(comments, flags,
                        lost);
    }

    private static void keep(List<String> comments, OptionReader option) {
        if (comments.size() < PacketNotes.MOST_COMMENTS) {
            comments.add(option.text());
        }
    }
}
