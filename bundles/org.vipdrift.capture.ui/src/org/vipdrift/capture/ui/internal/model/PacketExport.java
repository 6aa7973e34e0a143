package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureExport;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.capture.file.PacketNotes;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/**
 * Immutable. Saves the packets of a page, with what was written about them.
 *
 * @param counts what the kernel counted of a live capture on an interface of that name
 */
public record PacketExport(PacketPage page, Function<String, CaptureCounts> counts, Path target) {
    private static final int STRIDE = 1 << 10;

    /**
     * What was saved.
     *
     * @param commentsLost packets with comments, which the format has no place for
     */
    public record Saved(long packets, long commentsLost) {
    }

    /** Of a live capture, packets forgotten meanwhile are left out. Comments that were written count as saved. */
    public Saved save(Progress progress, Cancellation cancellation) throws IOException {
        PacketComments.Snapshot comments = page.store().comments().snapshot();
        Saved saved = write(comments, progress, cancellation);
        if (FileKind.of(target) == FileKind.PCAPNG) {
            page.store().comments().saved(comments, pageNumbers());
        }
        return saved;
    }

    /** The same for a file that does not stay: comments in it are not saved thereby. */
    public Saved write(Progress progress, Cancellation cancellation) throws IOException {
        return write(page.store().comments().snapshot(), progress, cancellation);
    }

    private Saved write(PacketComments.Snapshot comments, Progress progress, Cancellation cancellation)
            throws IOException {
        FileKind kind = FileKind.of(target);
        return switch (page.store()) {
            case FilePackets file -> saveFile(file, kind, comments, progress, cancellation);
            case PacketRing _ -> saveLive(kind, comments, progress, cancellation);
        };
    }

    private Saved saveFile(FilePackets file, FileKind kind, PacketComments.Snapshot comments, Progress progress,
            Cancellation cancellation) throws IOException {
        AtomicLong commented = new AtomicLong();
        long packets = new CaptureExport(file.file(), target, kind, packet -> edited(packet, comments, commented))
                .save(numbers().map(n -> n - 1), page.count(), progress, cancellation);
        return new Saved(packets, kind == FileKind.PCAP ? commented.get() : 0);
    }

    private static FilePacket edited(FilePacket packet, PacketComments.Snapshot comments, AtomicLong commented) {
        List<String> wanted = comments.of(packet.number(), packet.notes().comments());
        if (!wanted.isEmpty()) {
            commented.incrementAndGet();
        }
        return packet.withNotes(packet.notes().withComments(wanted));
    }

    private LongStream numbers() {
        return IntStream.range(0, page.count()).mapToLong(page::number);
    }

    /** Of the page, those that were written about. */
    private Collection<Long> pageNumbers() {
        return page.store().comments().unsavedNumbers().stream().filter(this::isInPage)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isInPage(long number) {
        int index = page.indexAtOrAfter(number);
        return index < page.count() && page.number(index) == number;
    }

    private Saved saveLive(FileKind kind, PacketComments.Snapshot comments, Progress progress,
            Cancellation cancellation) throws IOException {
        PacketStore.Scan frames = page.store().scan();
        long commented = 0;
        try (CaptureWriter writer = CaptureWriter.replacing(target, kind)) {
            for (int i = 0; i < page.count(); i++) {
                if ((i & STRIDE - 1) == 0) {
                    cancellation.check();
                    progress.at("Saving", i, page.count());
                }
                Frame frame = frames.frame(page.number(i));
                if (frame != null) {
                    List<String> own = comments.of(page.number(i), List.of());
                    commented += own.isEmpty() ? 0 : 1;
                    writer.write(frame, PacketNotes.NONE.withComments(own));
                    writer.counts(frame.interfaceName(), InterfaceCounts.of(counts.apply(frame.interfaceName())));
                }
            }
            writer.finish();
            return new Saved(writer.packets(), kind == FileKind.PCAP ? commented : 0);
        }
    }
}
