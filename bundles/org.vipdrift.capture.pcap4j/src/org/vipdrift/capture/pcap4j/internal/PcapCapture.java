package org.vipdrift.capture.pcap4j.internal;

import java.io.EOFException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapStat;
import org.vipdrift.capture.CaptureCounts;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.LiveCapture;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. One thread opens the handle, loops, and closes it again; all others only ask it to break off. Closing a
 * handle from elsewhere would block as long as the loop runs.
 */
public final class PcapCapture implements LiveCapture {
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private final CaptureOrder order;
    private final CaptureListener listener;
    private final Thread owner;
    private final CompletableFuture<PcapHandle> opened = new CompletableFuture<>();
    private volatile boolean closing;
    private volatile boolean ended;
    private volatile CaptureCounts last = CaptureCounts.NONE;

    private PcapCapture(CaptureOrder order, CaptureListener listener) {
        this.order = order;
        this.listener = listener;
        owner = Thread.ofPlatform().daemon().name("capture " + order.interfaceName()).unstarted(this::run);
    }

    /** Returns when frames flow. */
    public static PcapCapture start(CaptureOrder order, CaptureListener listener) throws CaptureException {
        PcapCapture capture = new PcapCapture(order, listener);
        capture.owner.start();
        try {
            capture.opened.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
            return capture;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CaptureException why ? why : capture.trouble(e.getCause());
        } catch (TimeoutException e) {
            capture.closing = true;
            throw capture.trouble(e);
        } catch (InterruptedException e) {
            capture.close();
            Thread.currentThread().interrupt();
            throw new CaptureException(Reason.BROKEN, "Opening the interface was interrupted.", e);
        }
    }

    private CaptureException trouble(@Nullable Throwable why) {
        return new CaptureException(Reason.BROKEN,
                "The interface " + Printable.quoted(order.interfaceName()) + " could not be opened: " + why + ".", why);
    }

    /** The owner's whole life. */
    private void run() {
        Optional<CaptureException> why = Optional.empty();
        try (PcapHandle handle = PcapOpening.open(order)) {
            opened.complete(handle);
            why = closing ? Optional.empty() : loop(handle);
            read(handle);
        } catch (CaptureException | RuntimeException e) {
            opened.completeExceptionally(e);
            return;
        }
        ended = true;
        listener.ended(why);
    }

    /** Frame by frame: a native loop that calls back takes ten times as long for each, and loses what it is late for. */
    private Optional<CaptureException> loop(PcapHandle handle) {
        try (FrameReader reader = new FrameReader(handle, order.interfaceName(), listener)) {
            return loop(reader);
        } catch (PcapNativeException | NotOpenException e) {
            return Optional.of(Troubles.of(order.interfaceName(), e));
        }
    }

    private Optional<CaptureException> loop(FrameReader reader) throws PcapNativeException, NotOpenException {
        try {
            while (!closing && reader.failure().isEmpty()) {
                reader.next();
            }
            return reader.failure();
        } catch (EOFException e) {
            /* It was broken off. */
            return reader.failure();
        }
    }

    @Override
    public CaptureCounts counts() {
        @Nullable PcapHandle handle = owner.isAlive() && !opened.isCompletedExceptionally() ? opened.getNow(null)
                : null;
        return handle == null ? last : read(handle);
    }

    /** One reader at a time: libpcap adds up the kernel's counters without a lock. */
    private synchronized CaptureCounts read(PcapHandle handle) {
        try {
            PcapStat stat = handle.getStats();
            last = new CaptureCounts(stat.getNumPacketsReceived(), stat.getNumPacketsDropped(),
                    stat.getNumPacketsDroppedByIf());
        } catch (PcapNativeException | NotOpenException e) {
            /* The handle was closed meanwhile, or its interface is gone: the last counts stand. */
            return last;
        }
        return last;
    }

    private void breakOff() {
        @Nullable PcapHandle handle = opened.isCompletedExceptionally() ? null : opened.getNow(null);
        try {
            if (handle != null) {
                handle.breakLoop();
            }
        } catch (NotOpenException e) {
            /* It ended by itself meanwhile. */
            return;
        }
    }

    @Override
    public boolean isRunning() {
        return owner.isAlive() && !ended && !closing;
    }

    @Override
    public void close() {
        closing = true;
        try {
            breakOff();
            if (Thread.currentThread() != owner) {
                owner.join(CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
