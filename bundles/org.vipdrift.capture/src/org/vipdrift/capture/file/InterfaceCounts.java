package org.vipdrift.capture.file;

import org.vipdrift.capture.CaptureCounts;

/**
 * What a capture counted on an interface: an Interface Statistics Block. {@link #UNKNOWN} where nothing is told.
 *
 * @param received isb_ifrecv, packets received by the interface
 * @param dropped isb_ifdrop, packets lost for lack of room; tools show this one
 * @param accepted isb_filteraccept, packets that passed the capture filter
 * @param droppedBySystem isb_osdrop, those of the dropped that the operating system lost
 * @param delivered isb_usrdeliv, packets that reached the capturing program
 */
public record InterfaceCounts(long received, long dropped, long accepted, long droppedBySystem, long delivered) {
    public static final long UNKNOWN = -1;

    /** As dumpcap writes them: all losses together are isb_ifdrop. */
    public static InterfaceCounts of(CaptureCounts counts) {
        if (!counts.areDropsKnown()) {
            return new InterfaceCounts(counts.received(), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);
        }
        return new InterfaceCounts(counts.received(), counts.dropped() + counts.droppedByInterface(), UNKNOWN,
                counts.dropped(), UNKNOWN);
    }
}
