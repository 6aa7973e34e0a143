package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vipdrift.core.Cancellation;

/** A program of its own, to be run with little memory: goes through a capture file. */
final class SmallMemory {
    private SmallMemory() {
    }

    /** Arguments: FILE. Prints how many packets there are and the sum of their captured octets. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long packets = 0;
        long octets = 0;
        try (CaptureFile file = CaptureFile.open(Path.of(arguments[0]));
                FileScan<Long> scan = new FileScan<>(file, Cancellation.NEVER, SmallMemory::octets)) {
            for (Optional<Long> some = scan.next(); some.isPresent(); some = scan.next()) {
                octets += some.get();
            }
            packets = file.size();
        }
        System.out.println(packets + " packets, " + octets + " octets");
    }

    private static long octets(PacketReader packets, long from, long end) throws IOException {
        long octets = 0;
        for (long i = from; i < end; i++) {
            octets += packets.packet(i).frame().bytes().length();
        }
        return octets;
    }
}
