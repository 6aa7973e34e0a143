package org.vipdrift.agent.internal.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Deadline;

@Timeout(60)
class LullTest {
    private static final int PROCESSORS = 2;
    private static final Duration WINDOW = Duration.ofMillis(1);
    @TempDir
    private Path folder;
    private Path times;

    /** As /proc/uptime is, in seconds. */
    private void times(double up, double idle) throws IOException {
        Path written = Files.writeString(folder.resolve("new"), "%.2f %.2f\n".formatted(up, idle));
        Files.move(written, times, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @BeforeEach
    void boot() throws IOException {
        times = folder.resolve("uptime");
        times(1000, 1500);
    }

    @Test
    void halfIdleIsALull() throws Exception {
        ProcessorTimes before = ProcessorTimes.read(times);
        times(1000.25, 1500.25);
        assertTrue(ProcessorTimes.read(times).isLullSince(before, PROCESSORS));
        times(1000.25, 1500.24);
        assertFalse(ProcessorTimes.read(times).isLullSince(before, PROCESSORS));
    }

    @Test
    void asLongAsNoTimeHasGoneByNothingIsKnown() throws Exception {
        ProcessorTimes before = ProcessorTimes.read(times);
        assertFalse(before.isLullSince(before, PROCESSORS));
    }

    @Test
    void waitsWhileTheProcessorsAreBusy() throws Exception {
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(Deadline.in(Duration.ofMinutes(5))));
        for (int tick = 1; tick <= 200; tick++) {
            times(1000 + tick, 1500 + 0.9 * tick);
            assertFalse(waiting.isDone());
        }
        for (int tick = 201; !waiting.isDone(); tick++) {
            times(1000 + tick, 1500 + 2 * tick);
        }
        waiting.join();
    }

    @Test
    void waitsForNothingOnceItsTimeIsOver() {
        await(Deadline.in(Duration.ZERO));
    }

    @Test
    void timesThatAreNoneAreNamed() throws IOException {
        Files.writeString(times, "nan 5\n");
        IOException e = assertThrows(IOException.class, () -> ProcessorTimes.read(times));
        assertEquals(times + " does not say how busy the processors are", e.getMessage());
    }

    @Test
    void thisKernelsAreKnown() throws IOException {
        ProcessorTimes now = ProcessorTimes.read(Path.of("/proc/uptime"));
        assertTrue(now.centis() > 0 && now.idleCentis() > 0);
    }

    private void await(Deadline end) {
        try {
            new Lull(times, PROCESSORS, WINDOW, end).await();
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
