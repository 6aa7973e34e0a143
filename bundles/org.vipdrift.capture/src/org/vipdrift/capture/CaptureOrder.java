package org.vipdrift.capture;

/**
 * What to capture.
 *
 * @param filter in libpcap's language, empty for everything
 * @param snapLength octets kept of each frame, 64 to 262144
 * @param bufferBytes the kernel's buffer; frames are dropped and counted when it is full
 */
public record CaptureOrder(String interfaceName, String filter, boolean promiscuous, int snapLength, int bufferBytes) {
    public static final int LONGEST_FRAME = 262_144;
    private static final int SHORTEST_SNAP = 64;
    private static final int BUFFER = 32 << 20;

    public CaptureOrder {
        filter = filter.strip();
        snapLength = Math.clamp(snapLength, SHORTEST_SNAP, LONGEST_FRAME);
    }

    /** Everything on an interface, promiscuously, whole frames, 32 MiB buffer: a JVM is slow at first. */
    public static CaptureOrder on(String interfaceName) {
        return new CaptureOrder(interfaceName, "", true, LONGEST_FRAME, BUFFER);
    }

    public CaptureOrder only(String captureFilter) {
        return new CaptureOrder(interfaceName, captureFilter, promiscuous, snapLength, bufferBytes);
    }
}
