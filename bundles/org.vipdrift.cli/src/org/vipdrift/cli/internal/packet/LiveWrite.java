package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.core.Printable;

/** Confined to one thread. Saves frames to a new file that others can read meanwhile; what is written stays. */
public final class LiveWrite implements LiveSink {
    private final Path file;
    private final CaptureOrder order;
    private @Nullable CaptureWriter writer;

    public LiveWrite(Path file, CaptureOrder order) {
        this.file = file;
        this.order = order;
    }

    @Override
    public void open() throws IOException {
        writer = CaptureWriter.growing(file, FileKind.of(file));
    }

    private CaptureWriter writer() {
        CaptureWriter opened = writer;
        if (opened == null) {
            throw new IllegalStateException("open() comes first.");
        }
        return opened;
    }

    @Override
    public void take(Frame frame) throws IOException {
        CaptureWriter to = writer();
        try {
            if (to.packets() == 0) {
                to.describe(new FileInterface(0, frame.interfaceName(), "", frame.linkType(), order.snapLength(),
                        order.filter(), "", FileInterface.NANOSECONDS, 0, List.of(), Optional.empty()));
            }
            to.write(frame);
        } catch (CaptureFileException e) {
            throw e;
        } catch (IOException e) {
            throw new CaptureFileException("The file " + Printable.quoted(file.toString()) + " could not be written: "
                    + e.getMessage() + ". What was saved before stays.", e);
        }
    }

    @Override
    public void idle() throws IOException {
        writer().flush();
    }

    @Override
    public String finish(CaptureCounts counts) throws IOException {
        CaptureWriter to = writer();
        if (to.packets() > 0) {
            to.counts(order.interfaceName(), InterfaceCounts.of(counts));
        }
        to.finish();
        return to.packets() + " packets saved in " + Printable.quoted(file.toString()) + ".";
    }

    @Override
    public void close() throws IOException {
        CaptureWriter opened = writer;
        if (opened != null) {
            opened.close();
        }
    }
}
