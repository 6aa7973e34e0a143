package org.vipdrift.capture.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureExport;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/**
 * Immutable. Saves the packets of a page.
 *
 * @param counts what the kernel counted of a live capture on an interface of that name
 */
public record PacketExport(PacketPage page, Function<String, CaptureCounts> counts, Path target) {
    private static final int STRIDE = 1 << 10;

    /** @param counts of the only interface */
    public PacketExport(PacketPage page, CaptureCounts counts, Path target) {
        this(page, _ -> counts, target);
    }

    /** Of a live capture, packets forgotten meanwhile are left out. Returns how many were saved. */
    public long save(Progress progress, Cancellation cancellation) throws IOException {
        FileKind kind = FileKind.of(target);
        return switch (page.store()) {
            case FilePackets file -> new CaptureExport(file.file(), target, kind).save(numbers().map(n -> n - 1),
                    page.count(), progress, cancellation);
            case PacketRing _ -> saveLive(kind, progress, cancellation);
        };
    }

    private LongStream numbers() {
        return IntStream.range(0, page.count()).mapToLong(page::number);
    }

    private long saveLive(FileKind kind, Progress progress, Cancellation cancellation) throws IOException {
        PacketStore.Scan frames = page.store().scan();
        try (CaptureWriter writer = CaptureWriter.replacing(target, kind)) {
            for (int i = 0; i < page.count(); i++) {
                if ((i & STRIDE - 1) == 0) {
                    cancellation.check();
                    progress.at("Saving", i, page.count());
                }
                Frame frame = frames.frame(page.number(i));
                if (frame != null) {
                    writer.write(frame);
                    writer.counts(frame.interfaceName(), InterfaceCounts.of(counts.apply(frame.interfaceName())));
                }
            }
            writer.finish();
            return writer.packets();
        }
    }
}
