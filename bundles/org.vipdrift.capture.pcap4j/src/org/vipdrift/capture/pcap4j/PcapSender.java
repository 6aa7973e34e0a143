package org.vipdrift.capture.pcap4j;

import java.util.Optional;
import org.pcap4j.core.PcapHandle;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.pcap4j.internal.PcapAbility;
import org.vipdrift.capture.pcap4j.internal.Troubles;

/** Thread-safe. Sends frames on an interface of this machine through libpcap, until it is closed. */
public final class PcapSender implements AutoCloseable {
    /** Nothing is read, so that its buffer may be small. */
    private static final int TIMEOUT_MILLIS = 10;
    private final String interfaceName;
    private final PcapHandle handle;

    private PcapSender(String interfaceName, PcapHandle handle) {
        this.interfaceName = interfaceName;
        this.handle = handle;
    }

    /** Why this process cannot send; absent where it can. */
    public static Optional<CaptureException> refusal() {
        return PcapAbility.refusal();
    }

    public static PcapSender open(String interfaceName) throws CaptureException {
        return new PcapSender(interfaceName, Troubles.explained(interfaceName,
                () -> new PcapHandle.Builder(interfaceName).snaplen(CaptureOrder.SHORTEST_SNAP)
                        .bufferSize(CaptureOrder.SMALLEST_BUFFER).timeoutMillis(TIMEOUT_MILLIS).build()));
    }

    /** @param frame from its destination address on, without a check sequence */
    public synchronized void send(byte[] frame) throws CaptureException {
        Troubles.explained(interfaceName, () -> {
            handle.sendPacket(frame);
            return true;
        });
    }

    @Override
    public synchronized void close() {
        handle.close();
    }
}
