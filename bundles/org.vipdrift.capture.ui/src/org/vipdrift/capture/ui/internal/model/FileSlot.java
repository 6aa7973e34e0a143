package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;

/** Thread-safe. The file shown in place of live packets, if one is; a file that is no longer shown is closed. */
public final class FileSlot {
    private final AtomicReference<@Nullable FilePackets> shown = new AtomicReference<>();
    private final Executor worker;

    /** @param worker closes files */
    FileSlot(Executor worker) {
        this.worker = worker;
    }

    public Optional<FilePackets> shown() {
        return Optional.ofNullable(shown.get());
    }

    public void show(FilePackets file) {
        close(shown.getAndSet(file));
    }

    /** Goes back to live packets. */
    public void close() {
        close(shown.getAndSet(null));
    }

    private void close(@Nullable FilePackets old) {
        if (old != null) {
            worker.execute(old::close);
        }
    }
}
