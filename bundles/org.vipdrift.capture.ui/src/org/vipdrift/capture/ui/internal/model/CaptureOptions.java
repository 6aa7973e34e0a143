package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.StopCondition;

/**
 * How to capture.
 *
 * @param snapLength octets kept of each packet
 * @param bufferMebibytes the kernel's buffer for each interface
 * @param immediate whether each packet is had as it comes
 * @param stop when it ends by itself; the octets are those of the packets
 * @param files where packets are saved while they come
 */
public record CaptureOptions(boolean promiscuous, int snapLength, int bufferMebibytes, boolean immediate,
        StopCondition stop, Optional<LiveFiles> files) {
    public static final int MEBIBYTE = 1 << 20;
    private static final CaptureOrder PLAIN = CaptureOrder.on("");
    public static final CaptureOptions STANDARD = new CaptureOptions(PLAIN.promiscuous(), PLAIN.snapLength(),
            PLAIN.bufferBytes() / MEBIBYTE, false, StopCondition.NEVER, Optional.empty());

    CaptureOrder order(String filter) {
        return new CaptureOrder("", filter, promiscuous, snapLength, bufferMebibytes * MEBIBYTE, immediate);
    }
}
