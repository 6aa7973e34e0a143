package org.vipdrift.capture.pcap4j.internal;

import java.io.EOFException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** Confined to the capture's thread. Makes a frame of what libpcap delivers; pcap4j copied the bytes for us. */
final class FrameReader {
    private static final long MILLIS_TO_SECONDS = 1000;
    private static final long NANOS = 1_000_000_000L;
    private final PcapHandle handle;
    private final String interfaceName;
    private final int linkType;
    private final CaptureListener listener;
    private @Nullable RuntimeException broken;

    FrameReader(PcapHandle handle, String interfaceName, CaptureListener listener) {
        this.handle = handle;
        this.interfaceName = interfaceName;
        this.listener = listener;
        linkType = handle.getDlt().value();
    }

    /**
     * Waits for the next frame and delivers it; returns without one from time to time.
     *
     * @throws EOFException if the handle was told to break off
     */
    void next() throws PcapNativeException, NotOpenException, EOFException {
        byte[] bytes;
        try {
            bytes = handle.getNextRawPacketEx();
        } catch (TimeoutException e) {
            /* Nothing came. */
            return;
        }
        try {
            listener.captured(new Frame(Slice.of(bytes), handle.getOriginalLength(), epochNanos(handle.getTimestamp()),
                    interfaceName, linkType));
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    private static long epochNanos(Timestamp time) {
        return Math.floorDiv(time.getTime(), MILLIS_TO_SECONDS) * NANOS + time.getNanos();
    }

    /** What the listener threw, if it did. */
    Optional<CaptureException> failure() {
        return Optional.ofNullable(broken).map(e -> new CaptureException(Reason.BROKEN,
                "The capture ended because a packet could not be handled: " + e + ".", e));
    }
}
