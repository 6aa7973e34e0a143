package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.PacketReader;

/** Immutable. The lines of many packets, made on all processors, in the packets' order. */
public record PacketBatch(CaptureFile file, PacketLines lines, long start) {
    /** Packets one thread does at once. */
    private static final int PART = 1 << 10;
    /** Packets of a batch. */
    public static final int SIZE = 1 << 14;

    /**
     * @param from index of the first packet
     * @param end index behind the last one
     */
    public List<String> lines(long from, long end) throws IOException {
        try {
            return LongStream.range(0, (end - from + PART - 1) / PART).parallel()
                    .mapToObj(part -> part(from + part * PART, Math.min(end, from + (part + 1) * PART))).toList()
                    .stream().flatMap(List::stream).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<String> part(long from, long end) {
        try {
            PacketReader reader = file.reader();
            List<String> made = new ArrayList<>();
            for (long i = from; i < end; i++) {
                FilePacket packet = reader.packet(i);
                @Nullable String line = lines.line(packet.number(), packet.frame(), start);
                if (line != null) {
                    made.add(line);
                }
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
