package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where live frames are saved: one new file, or a ring of files.
 *
 * @param ring absent for one file
 */
public record LiveFiles(Path file, Optional<RingOrder> ring) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    public static LiveFiles one(Path file) {
        return new LiveFiles(file, Optional.empty());
    }

    /**
     * A ring named after the file, without its ending.
     *
     * @param files how many are kept, 0 for all
     * @throws IllegalArgumentException where {@link RingOrder} does
     */
    public static LiveFiles ring(Path file, OptionalLong octets, Optional<Duration> time, int files) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path base = dot > 0 ? file.resolveSibling(name.substring(0, dot)) : file;
        return new LiveFiles(file, Optional.of(new RingOrder(base, FileKind.of(file), octets, time, files)));
    }

    /** The same; one file that is there already gets the time into its name. */
    public LiveFiles fresh() {
        if (ring.isPresent() || !Files.exists(file)) {
            return this;
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        return one(file.resolveSibling(name.substring(0, dot) + "_" + TIME.format(LocalDateTime.now())
                + name.substring(dot)));
    }

    /** @throws CaptureFileException if there is such a file already */
    public PacketOutput open() throws IOException {
        return ring.isPresent() ? new RingWriter(ring.get()) : CaptureWriter.growing(file, FileKind.of(file));
    }
}
