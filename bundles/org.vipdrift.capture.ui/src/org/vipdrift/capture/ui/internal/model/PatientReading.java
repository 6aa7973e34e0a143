package org.vipdrift.capture.ui.internal.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/**
 * Finds a file's packets on a thread of its own, which has the UI thread go first where there are not enough processors
 * for both. A job's thread cannot: the next job on it would be as patient, for only the superuser takes niceness back.
 */
public final class PatientReading {
    private PatientReading() {
    }

    /**
     * As {@link CaptureFile#read}, and waits for it.
     *
     * @param progress told on that thread
     * @throws Exception what reading threw, or {@link InterruptedException}
     */
    public static void read(CaptureFile file, Progress progress, Cancellation cancellation) throws Exception {
        FutureTask<Boolean> reading = new FutureTask<>(() -> {
            file.read(progress, cancellation);
            return true;
        });
        Thread.ofPlatform().daemon().name("capture file reading").priority(Thread.MIN_PRIORITY).start(reading);
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
