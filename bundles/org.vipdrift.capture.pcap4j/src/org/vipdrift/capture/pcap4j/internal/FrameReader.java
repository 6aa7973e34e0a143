package org.vipdrift.capture.pcap4j.internal;

import java.io.EOFException;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapNativeException;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;
import org.vipdrift.capture.CaptureListener;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** Confined to the capture's thread. Makes a frame of what libpcap delivers. */
final class FrameReader implements AutoCloseable {
    private final PcapHandle handle;
    private final NextFrame next;
    private final String interfaceName;
    private final int linkType;
    private final CaptureListener listener;
    private @Nullable RuntimeException broken;

    FrameReader(PcapHandle handle, String interfaceName, CaptureListener listener) throws PcapNativeException {
        this.handle = handle;
        this.interfaceName = interfaceName;
        this.listener = listener;
        linkType = handle.getDlt().value();
        try {
            next = new NextFrame(handle);
        } catch (ReflectiveOperationException e) {
            throw new PcapNativeException("this is another pcap4j than expected (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Waits for the next frame and delivers it; returns without one from time to time.
     *
     * @throws EOFException if the handle was told to break off
     */
    void next() throws PcapNativeException, NotOpenException, EOFException {
        int result = next.read();
        switch (result) {
            case NextFrame.FRAME -> deliver();
            case NextFrame.TIMEOUT -> {
                // nothing came
            }
            case NextFrame.BROKEN_OFF -> throw new EOFException();
            default -> throw new PcapNativeException(handle.getError(), result);
        }
    }

    private void deliver() {
        try {
            listener.captured(new Frame(Slice.of(next.octets()), next.originalLength(), next.epochNanos(),
                    interfaceName, linkType));
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    /** What the listener threw, if it did. */
    Optional<CaptureException> failure() {
        return Optional.ofNullable(broken).map(e -> new CaptureException(Reason.BROKEN,
                "The capture ended because a packet could not be handled: " + e + ".", e));
    }

    @Override
    public void close() {
        next.close();
    }
}
