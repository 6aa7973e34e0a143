package org.vipdrift.capture;

/**
 * What a capture has counted since its start, as pcap_stats(3PCAP) says for Linux. {@link #UNKNOWN} is what a capturing
 * program does not tell before its end.
 *
 * @param received frames that passed the filter, those dropped afterwards included
 * @param dropped frames lost because the kernel's buffer was full
 * @param droppedByInterface frames lost by the interface or its driver
 */
public record CaptureCounts(long received, long dropped, long droppedByInterface) {
    public static final long UNKNOWN = -1;
    public static final CaptureCounts NONE = new CaptureCounts(0, 0, 0);

    public boolean areDropsKnown() {
        return dropped != UNKNOWN;
    }
}
