package org.vipdrift.capture.file;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vipdrift.core.Cancellation;

/**
 * Confined to one thread. Goes through a capture file on all processors while it is still being read; what is found
 * comes in the packets' order. Memory does not depend on the file's size, but for what {@link CaptureFile} keeps. The
 * threads are of the lowest priority: whatever the JVM has compiled meanwhile they need not do slowly.
 *
 * @param <T> what is found in some packets, one after the other in the file
 */
public final class FileScan<T> implements AutoCloseable {
    /** Of a part; what is made of it, as lines are, may be several times as large. */
    private static final long MOST_OCTETS = 4 << 20;
    private final CaptureFile file;
    private final FileReading reading;
    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("capture file scan ", 1).priority(Thread.MIN_PRIORITY).factory());
    private final OrderedScan<T> scan;

    /** Looks at packets from an index to before another, with a reader of its own; several threads do so at once. */
    @FunctionalInterface
    public interface Look<T> {
        T at(PacketReader packets, long from, long end) throws IOException;
    }

    /**
     * Starts at once.
     *
     * @param file of which nothing needs to have been read yet; not closed here
     * @param cancellation ends the file, as it were
     */
    public FileScan(CaptureFile file, Cancellation cancellation, Look<T> look) {
        this.file = file;
        reading = FileReading.start(file, cancellation);
        scan = new OrderedScan<>(0, (from, end) -> look.at(file.reader(), from, end), threads,
                (from, end) -> file.within(from, end, MOST_OCTETS));
    }

    /**
     * Waits for what was found in the next packets.
     *
     * @return absent at the file's end, or where it is damaged
     * @throws IOException if the file cannot be read, or looking at the packets threw it
     */
    public Optional<T> next() throws IOException, InterruptedException {
        do {
            scan.upTo(file.size());
            Optional<T> found = scan.next();
            if (found.isPresent()) {
                return found;
            }
        } while (reading.awaitMoreThan(scan.reached()));
        return Optional.empty();
    }

    /** Stops everything; the file stays open. */
    @Override
    public void close() {
        reading.close();
        scan.close();
        threads.shutdownNow();
    }
}
