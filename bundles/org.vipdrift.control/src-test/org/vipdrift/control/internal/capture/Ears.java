package org.vipdrift.control.internal.capture;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.Frame;

/** Thread-safe. Keeps what a capture tells, for a test to wait for. */
class Ears implements CaptureListener {
    final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    final CompletableFuture<Optional<CaptureException>> end = new CompletableFuture<>();

    @Override
    public void captured(Frame frame) {
        frames.add(frame);
    }

    @Override
    public void ended(Optional<CaptureException> why) {
        end.complete(why);
    }
}
