package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.CaptureStream;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. One thread reads what a program captures and delivers it; a slow listener holds the program back, and then
 * the kernel drops and counts.
 */
public final class ProgramCapture implements LiveCapture {
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private final CapturingProgram program;
    private final CapturingProcess process;
    private final CaptureOrder order;
    private final CaptureListener listener;
    private final Thread reader;
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile long received;
    private volatile Optional<InterfaceCounts> told = Optional.empty();

    private ProgramCapture(CapturingProgram program, CaptureOrder order, CaptureListener listener)
            throws CaptureException, IOException {
        this.program = program;
        this.order = order;
        this.listener = listener;
        process = program.start(order);
        reader = Thread.ofPlatform().daemon().name("capture " + order.interfaceName()).unstarted(this::run);
    }

    /** Returns when frames flow. */
    public static ProgramCapture start(CapturingProgram program, CaptureOrder order, CaptureListener listener)
            throws CaptureException {
        try {
            ProgramCapture capture = new ProgramCapture(program, order, listener);
            capture.reader.start();
            capture.awaitOpening();
            return capture;
        } catch (IOException e) {
            throw new CaptureException(Reason.BROKEN, "The program " + program.name() + " cannot be run: "
                    + e.getMessage() + ". Install it again.", e);
        }
    }

    private void awaitOpening() throws CaptureException {
        try {
            opened.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CaptureException why ? why : broken("failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            close();
            throw broken("did not begin within " + OPENING.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw broken("was interrupted", e);
        }
    }

    private CaptureException broken(String what, Exception cause) {
        return new CaptureException(Reason.BROKEN, "Capturing on " + Printable.quoted(order.interfaceName()) + " "
                + what + ". Start it again.", cause);
    }

    /** The reader's whole life. */
    private void run() {
        CaptureStream stream = new CaptureStream(process.packets());
        Optional<CaptureException> why = Optional.empty();
        try {
            if (!stream.begin()) {
                opened.completeExceptionally(complaint());
                return;
            }
            opened.complete(true);
            deliver(stream);
        } catch (CaptureFileException e) {
            why = Optional.of(broken("ended: " + e.getMessage(), e));
        } catch (IOException e) {
            why = Optional.of(broken("ended: " + e.getMessage() + ".", e));
        } catch (RuntimeException e) {
            why = Optional.of(new CaptureException(Reason.BROKEN,
                    "The capture ended because a packet could not be handled: " + e + ".", e));
        }
        finish(stream, why);
    }

    private void deliver(CaptureStream stream) throws IOException {
        String name = order.interfaceName();
        while (stream.advance()) {
            FilePacket packet = stream.packet();
            if (packet == null) {
                told = counted(stream);
                continue;
            }
            Frame frame = packet.frame();
            received++;
            listener.captured(frame.interfaceName().equals(name) ? frame
                    : new Frame(frame.bytes(), frame.originalLength(), frame.epochNanos(), name, frame.linkType()));
        }
    }

    private static Optional<InterfaceCounts> counted(CaptureStream stream) {
        return stream.interfaces().stream().flatMap(one -> one.counts().stream()).findFirst();
    }

    /**
     * A listener's failure is the reason, or a damaged stream while the program goes on; a stream that is cut has its reason
     * in the program's own end.
     */
    private void finish(CaptureStream stream, Optional<CaptureException> failure) {
        boolean asked = closing;
        Optional<CaptureException> why = failure
                .filter(e -> e.getCause() instanceof RuntimeException || !process.endsWithin(CLOSING));
        if (why.isPresent()) {
            process.kill();
        }
        told = counted(stream);
        if (why.isEmpty() && !asked) {
            why = Optional.of(complaint());
        }
        opened.complete(false);
        ended = true;
        listener.ended(why);
    }

    /** What the program says about its end; it ends by itself only when something is wrong. */
    private CaptureException complaint() {
        String said = "";
        try {
            said = process.end(CLOSING);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
        }
        return program.trouble(order, said).orElseGet(() -> new CaptureException(Reason.BROKEN, "The capture on "
                + Printable.quoted(order.interfaceName()) + " ended because " + program.name() + " " + process.manner()
                + "; the packets up to then are kept. Start it again."));
    }

    /** Losses are known as far as the program has told them. */
    @Override
    public CaptureCounts counts() {
        return told.map(counts -> new CaptureCounts(Math.max(received, counts.received()),
                Math.max(0, counts.dropped()), 0)).orElseGet(() -> new CaptureCounts(received, CaptureCounts.UNKNOWN,
                        CaptureCounts.UNKNOWN));
    }

    @Override
    public boolean isRunning() {
        return reader.isAlive() && !ended && !closing;
    }

    @Override
    public void close() {
        closing = true;
        process.stop();
        if (Thread.currentThread() != reader) {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            if (!reader.join(CLOSING)) {
                process.kill();
                reader.join(CLOSING);
            }
            process.end(CLOSING);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
        }
    }
}
