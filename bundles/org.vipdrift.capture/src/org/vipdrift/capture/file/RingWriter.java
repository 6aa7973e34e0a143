package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.capture.Frame;

/**
 * Confined to one thread. Writes a ring of files; all but the present one are complete, each can be read by itself, and
 * those it did not write it never deletes. Given up, the files stay.
 */
public final class RingWriter implements PacketOutput {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private final RingOrder order;
    private final Clock clock;
    private final Deque<Path> files = new ArrayDeque<>();
    private final Collection<FileInterface> described = new ArrayList<>();
    private final Map<String, InterfaceCounts> counts = new LinkedHashMap<>();
    private CaptureWriter present;
    private Instant begun;
    private int number;
    private long packetsBefore;
    private long octetsBefore;

    public RingWriter(RingOrder order) throws IOException {
        this(order, Clock.systemDefaultZone());
    }

    /** @param clock tells when a file is full, and the time in its name */
    public RingWriter(RingOrder order, Clock clock) throws IOException {
        this.order = order;
        this.clock = clock;
        begun = clock.instant();
        present = begin();
    }

    private CaptureWriter begin() throws IOException {
        begun = clock.instant();
        number++;
        String name = "%s_%05d_%s.%s".formatted(order.base().getFileName(), number, TIME.format(ZonedDateTime.ofInstant(
                begun, clock.getZone())), order.kind().ending());
        Path file = order.base().resolveSibling(name);
        CaptureWriter writer = CaptureWriter.growing(file, order.kind());
        files.add(file);
        for (FileInterface one : described) {
            writer.describe(one);
        }
        return writer;
    }

    @Override
    public void describe(FileInterface about) throws IOException {
        described.add(about);
        present.describe(about);
    }

    @Override
    public void write(Frame frame, PacketNotes notes) throws IOException {
        turn();
        present.write(frame, notes);
    }

    /** Begins the next file if this one is full: also to be called when no packets come. An empty one never is. */
    public void turn() throws IOException {
        if (present.packets() > 0 && order.isFull(present.octets(), Duration.between(begun, clock.instant()))) {
            completePresent();
            present = begin();
            while (order.files() > 0 && files.size() > order.files()) {
                Files.deleteIfExists(files.remove());
            }
        }
    }

    private void completePresent() throws IOException {
        counts.forEach(present::counts);
        present.finish();
        packetsBefore += present.packets();
        octetsBefore += present.octets();
    }

    @Override
    public void counts(String interfaceName, InterfaceCounts latest) {
        counts.put(interfaceName, latest);
    }

    @Override
    public void flush() throws IOException {
        present.flush();
    }

    @Override
    public long packets() {
        return packetsBefore + present.packets();
    }

    @Override
    public long octets() {
        return octetsBefore + present.octets();
    }

    @Override
    public List<Path> finish() throws IOException {
        counts.forEach(present::counts);
        present.finish();
        return List.copyOf(files);
    }

    @Override
    public void close() throws IOException {
        present.close();
    }
}
