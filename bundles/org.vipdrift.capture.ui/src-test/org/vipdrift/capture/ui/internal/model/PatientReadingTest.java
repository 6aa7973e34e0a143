package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

class PatientReadingTest {
    @TempDir
    private Path folder;

    @Test
    void theUiThreadGoesFirstWhileAFileIsReadAndTheCallersThreadStaysAsItWas() throws Exception {
        Set<Integer> priorities = new ConcurrentSkipListSet<>();
        try (CaptureFile file = file()) {
            PatientReading.read(file, Progress.SILENT, () -> {
                priorities.add(Thread.currentThread().getPriority());
                return false;
            });
            assertEquals(5000, file.size());
        }
        assertEquals(Set.of(Thread.MIN_PRIORITY), priorities);
        assertEquals(Thread.NORM_PRIORITY, Thread.currentThread().getPriority());
    }

    @Test
    void whatReadingThrowsIsThrown() throws Exception {
        try (CaptureFile file = file()) {
            IllegalStateException thrown = assertThrows(IllegalStateException.class,
                    () -> PatientReading.read(file, Progress.SILENT, () -> {
                        throw new IllegalStateException("enough");
                    }));
            assertEquals("enough", thrown.getMessage());
        }
    }

    private CaptureFile file() throws IOException {
        Path path = folder.resolve("some.pcapng");
        new PacketExport(PacketPage.All.of(Packets.ring(5000, 5000)), name -> CaptureCounts.NONE, path)
                .save(Progress.SILENT, Cancellation.NEVER);
        return CaptureFile.open(path);
    }
}
