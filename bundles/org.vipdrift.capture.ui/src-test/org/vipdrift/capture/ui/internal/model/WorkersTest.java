package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void whoGoesThroughManyPacketsLetsTheUiThreadGoFirst() throws Exception {
        Workers many = new Workers("many");
        try (Worker patient = Worker.patient("patient")) {
            assertEquals(Worker.PATIENT, priority(many));
            assertEquals(Worker.PATIENT, priority(patient));
            assertTrue(Thread.MIN_PRIORITY < Worker.PATIENT && Worker.PATIENT < Thread.NORM_PRIORITY);
        } finally {
            many.stop();
        }
    }

    @Test
    void whoWatchesACaptureGoesWithTheRest() throws Exception {
        try (Worker worker = new Worker("capture")) {
            assertEquals(Thread.NORM_PRIORITY, priority(worker));
        }
    }

    private static int priority(Executor executor) throws Exception {
        return CompletableFuture.supplyAsync(() -> Thread.currentThread().getPriority(), executor)
                .get(10, TimeUnit.SECONDS);
    }
}
