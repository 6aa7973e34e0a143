package org.vipdrift.capture.ui.internal.model;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;

/** Thread-safe. The file shown in place of live packets, if one is; a file that is no longer shown is closed. */
public final class FileSlot {
    private final AtomicReference<@Nullable Shown> shown = new AtomicReference<>();
    private final Executor closer;
    private final Executor reader;

    private record Shown(FilePackets file, Meaning meaning) {
    }

    /**
     * @param closer closes files
     * @param reader one thread, which finds out what their packets mean once somebody asks
     */
    FileSlot(Executor closer, Executor reader) {
        this.closer = closer;
        this.reader = reader;
    }

    public Optional<FilePackets> shown() {
        Shown now = shown.get();
        return now == null ? Optional.empty() : Optional.of(now.file);
    }

    Optional<Meaning> meaning() {
        Shown now = shown.get();
        return now == null ? Optional.empty() : Optional.of(now.meaning);
    }

    /** The networks a file comes from are not known: none of its addresses counts as foreign. */
    public void show(FilePackets file) {
        Meaning meaning = new Meaning(file, new StationHistory(), List.of(), reader, InstantSource.system(), claim -> {
        });
        close(shown.getAndSet(new Shown(file, meaning)));
    }

    /** Goes back to live packets. */
    public void close() {
        close(shown.getAndSet(null));
    }

    private void close(@Nullable Shown old) {
        if (old != null) {
            old.meaning.cancel();
            closer.execute(old.file::close);
        }
    }
}
