package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.FileScan;
import org.vipdrift.capture.file.PacketReader;

/** Thread-safe. The lines of a file's packets; a time has as many digits as the interface it was taken on tells. */
public record FileLines(CaptureFile file, PacketLines lines) implements FileScan.Look<LineBuffer> {
    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;

    @Override
    public LineBuffer at(PacketReader packets, long from, long end) throws IOException {
        long start = file.packet(0).frame().epochNanos();
        int[] digits = file.interfaces().stream().map(FileInterface::resolution)
                .mapToInt(resolution -> resolution > FileInterface.MICROSECONDS ? NANOSECONDS : MICROSECONDS).toArray();
        LineBuffer made = LineBuffer.lines(end - from);
        for (long i = from; i < end; i++) {
            FilePacket packet = packets.packet(i);
            lines.append(new Numbered(packet.number(), packet.frame(), packet.notes().comments(), start,
                    digits[packet.interfaceIndex()]), made);
        }
        return made;
    }
}
