package org.vipdrift.cli.internal.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.LiveOutput;
import org.vipdrift.core.Printable;

/** Confined to one thread. Saves frames to new files that others can read meanwhile; what is written stays. */
public final class LiveWrite implements LiveSink {
    private final LiveFiles files;
    private final List<CaptureOrder> orders;
    private @Nullable LiveOutput output;

    public LiveWrite(LiveFiles files, List<CaptureOrder> orders) {
        this.files = files;
        this.orders = List.copyOf(orders);
    }

    @Override
    public void open() throws IOException {
        output = new LiveOutput(files, orders);
    }

    private LiveOutput output() {
        LiveOutput opened = output;
        if (opened == null) {
            throw new IllegalStateException("open() comes first.");
        }
        return opened;
    }

    @Override
    public void take(Frame frame) throws IOException {
        output().take(frame);
    }

    @Override
    public long octets() {
        return output().octets();
    }

    @Override
    public void idle() throws IOException {
        output().idle();
    }

    @Override
    public String finish(Map<String, CaptureCounts> counts) throws IOException {
        List<Path> there = output().finish(counts);
        String where = Printable.quoted(String.valueOf(there.getLast()));
        return output().packets() + " packets saved" + (files.ring().isEmpty() ? " in " + where
                : "; the ring has " + there.size() + (there.size() == 1 ? " file, " : " files, the last is ") + where)
                + ".";
    }

    @Override
    public void close() throws IOException {
        LiveOutput opened = output;
        if (opened != null) {
            opened.close();
        }
    }
}
