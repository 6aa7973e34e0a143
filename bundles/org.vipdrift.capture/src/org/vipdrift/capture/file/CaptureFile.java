package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.vipdrift.capture.internal.file.Opened;
import org.vipdrift.capture.internal.file.Window;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Progress;

/**
 * Thread-safe. An open pcap or pcapng file, plain or in gzip, of any size; memory holds 8 octets for each packet. It is
 * empty at first: {@link #read} finds the packets, and others may look at those found so far meanwhile. Reading again
 * follows a file that still grows. A file that is cut, overwritten or replaced while it is open is a {@link Damage}.
 */
public final class CaptureFile implements AutoCloseable {
    private static final int GUESS = 256;
    private static final int MOST_AT_ONCE = 1 << 16;
    private final Path path;
    private final Opened opened;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean complete;
    private volatile boolean closed;

    private CaptureFile(Path path, Opened opened) {
        this.path = path;
        this.opened = opened;
    }

    /** @throws CaptureFileException if it is not a capture file or cannot be read */
    public static CaptureFile open(Path path) throws IOException {
        return open(path, Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /** @param temporary the folder a compressed file is unpacked in; it is deleted on close */
    public static CaptureFile open(Path path, Path temporary) throws IOException {
        return new CaptureFile(path, Opened.open(path, temporary));
    }

    /**
     * Finds packets up to the file's present end, or to where it is damaged. Waits for another thread that does so.
     *
     * @param progress told the octets passed and all there are
     * @param cancellation what has been found so far stays, and reading again goes on from there
     * @throws IOException if the file cannot be read, not for damage
     */
    public void read(Progress progress, Cancellation cancellation) throws IOException {
        reading.lock();
        try {
            long total = opened.total();
            String step = "Reading " + Printable.quoted(String.valueOf(path.getFileName()));
            complete = opened.readOn(offset -> {
                progress.at(step, offset, total);
                return !closed && !cancellation.isCancelled();
            });
        } finally {
            reading.unlock();
        }
    }

    /** Whether the last {@link #read} came to the end the file then had. */
    public boolean isComplete() {
        return complete;
    }

    public Path path() {
        return path;
    }

    public FileKind kind() {
        return opened.format().kind();
    }

    /** Packets found so far. */
    public long size() {
        return opened.index().size();
    }

    /** Why there is no more; it may come late, and that of a file still being written may go again. */
    public Optional<Damage> damage() {
        return opened.damage();
    }

    /** What is described up to where the file was read, over all sections. */
    public List<FileInterface> interfaces() {
        return opened.index().interfaces().toList();
    }

    public List<FileSection> sections() {
        return opened.index().sections();
    }

    /**
     * One packet, in memory of its own. Many one after the other come faster from {@link #reader()}.
     *
     * @param index from 0 to {@link #size()} - 1
     * @throws IndexOutOfBoundsException if there is none
     * @throws CaptureFileException if the file was changed or closed
     */
    public FilePacket packet(long index) throws IOException {
        long room = Math.min(opened.index().room(index, GUESS), MOST_AT_ONCE);
        return packet(index, new Window(opened.file(), (int) room));
    }

    FilePacket packet(long index, Window window) throws IOException {
        if (closed) {
            throw new CaptureFileException("The file " + Printable.quoted(path.toString()) + " was closed.");
        }
        return opened.format().packet(opened.index(), index, window);
    }

    /**
     * The index behind as many packets as lie within so many octets of the file, at least one.
     *
     * @param from index of the first one
     * @param end index behind the last that may be meant
     */
    long within(long from, long end, long octets) {
        long low = from + 1;
        long limit = opened.index().offset(from) + octets;
        for (long high = end; low < high;) {
            long middle = low + high >>> 1;
            if (opened.index().offset(middle) > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Gives the packets to one thread. */
    public PacketReader reader() {
        return new PacketReader(this, opened.file());
    }

    /** Ends a {@link #read} that runs, frees everything. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        closed = true;
        reading.lock();
        try {
            opened.close();
        } finally {
            reading.unlock();
        }
    }
}
