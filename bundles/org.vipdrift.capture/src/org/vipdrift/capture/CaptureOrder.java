package org.vipdrift.capture;

/**
 * What to capture.
 *
 * @param filter in libpcap's language, empty for everything
 * @param snapLength octets kept of each frame, 64 to 262144
 * @param bufferBytes the kernel's buffer, 1 MiB to 1 GiB; frames are dropped and counted when it is full
 * @param immediate whether each frame is handed over as it comes, not some 10 ms later; then the buffer may hold far fewer.
 *            Dumpcap has no such mode and hands over after a quarter of a second at the latest, ordered or not
 */
public record CaptureOrder(String interfaceName, String filter, boolean promiscuous, int snapLength, int bufferBytes,
        boolean immediate) {
    public static final int LONGEST_FRAME = 262_144;
    public static final int SHORTEST_SNAP = 64;
    public static final int SMALLEST_BUFFER = 1 << 20;
    public static final int LARGEST_BUFFER = 1 << 30;
    private static final int BUFFER = 32 << 20;

    public CaptureOrder {
        filter = filter.strip();
        snapLength = Math.clamp(snapLength, SHORTEST_SNAP, LONGEST_FRAME);
        bufferBytes = Math.clamp(bufferBytes, SMALLEST_BUFFER, LARGEST_BUFFER);
    }

    public CaptureOrder(String interfaceName, String filter, boolean promiscuous, int snapLength, int bufferBytes) {
        this(interfaceName, filter, promiscuous, snapLength, bufferBytes, false);
    }

    /** Everything on an interface, promiscuously, whole frames, 32 MiB buffer: a JVM is slow at first. */
    public static CaptureOrder on(String interfaceName) {
        return new CaptureOrder(interfaceName, "", true, LONGEST_FRAME, BUFFER);
    }

    public CaptureOrder only(String captureFilter) {
        return new CaptureOrder(interfaceName, captureFilter, promiscuous, snapLength, bufferBytes, immediate);
    }

    /** The same on another interface. */
    public CaptureOrder at(String otherInterface) {
        return new CaptureOrder(otherInterface, filter, promiscuous, snapLength, bufferBytes, immediate);
    }
}
