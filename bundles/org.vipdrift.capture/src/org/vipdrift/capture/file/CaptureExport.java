package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Progress;

/**
 * Immutable. Saves packets of an open file, with their interfaces, comments and counts, under another name or its own.
 *
 * @param edit changes comments on the way; a packet's frame can be changed too
 */
public record CaptureExport(CaptureFile source, Path target, FileKind kind, UnaryOperator<FilePacket> edit) {
    private static final int STRIDE = 1 << 10;

    public CaptureExport(CaptureFile source, Path target, FileKind kind) {
        this(source, target, kind, packet -> packet);
    }

    /** All packets found so far. */
    public long saveAll(Progress progress, Cancellation cancellation) throws IOException {
        return saveRange(0, source.size(), progress, cancellation);
    }

    /** Those from one index to before another. */
    public long saveRange(long from, long end, Progress progress, Cancellation cancellation) throws IOException {
        return save(LongStream.range(from, end), Math.max(0, end - from), progress, cancellation);
    }

    /**
     * Those of a selection or a filter.
     *
     * @param packets indexes in the order to save them
     * @param total how many, 0 if not known
     * @return how many were saved
     * @throws CancellationException if cancelled; the target is as it was then, as after any other exception
     */
    public long save(LongStream packets, long total, Progress progress, Cancellation cancellation) throws IOException {
        String step = "Saving " + Printable.quoted(String.valueOf(target.getFileName()));
        PacketReader reader = source.reader();
        try (CaptureWriter writer = CaptureWriter.replacing(target, kind)) {
            describe(writer);
            for (PrimitiveIterator.OfLong each = packets.iterator(); each.hasNext();) {
                if ((writer.packets() & STRIDE - 1) == 0) {
                    cancellation.check();
                    progress.at(step, writer.packets(), total);
                }
                FilePacket packet = edit.apply(reader.packet(each.nextLong()));
                writer.write(packet.frame(), packet.notes());
            }
            cancellation.check();
            writer.finish();
            return writer.packets();
        }
    }

    private void describe(CaptureWriter writer) throws IOException {
        for (FileInterface one : source.interfaces()) {
            writer.describe(one);
            one.counts().ifPresent(counts -> writer.counts(one.shownName(), counts));
        }
    }
}
