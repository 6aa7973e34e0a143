package org.vipdrift.capture.file;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.Frame;

/**
 * An interface as a capture file describes it. Texts are as in the file, empty if not told: escape them where shown. A
 * pcap file has exactly one, without a name.
 *
 * @param index its place among {@link CaptureFile#interfaces()}
 * @param linkType a LINKTYPE number of libpcap
 * @param snapLength octets kept of each packet, 0 for all
 * @param filter the capture filter in libpcap's language
 * @param system the operating system it was on
 * @param resolution if_tsresol: a negative power of 10, or with bit 7 set of 2, that time stamps are counts of
 * @param offsetSeconds if_tsoffset, seconds to add to time stamps
 * @param counts what was counted on it, the last in the file
 */
public record FileInterface(int index, String name, String description, int linkType, int snapLength, String filter,
        String system, int resolution, long offsetSeconds, List<String> comments, Optional<InterfaceCounts> counts) {
    public static final int NANOSECONDS = 9;
    public static final int MICROSECONDS = 6;

    public FileInterface {
        comments = List.copyOf(comments);
    }

    /** An interface of which only name and link type are known. */
    public static FileInterface of(int index, String name, int linkType) {
        return new FileInterface(index, name, "", linkType, 0, "", "", NANOSECONDS, 0, List.of(), Optional.empty());
    }

    /** The first part of a frame from it: the name, else the description. */
    public String shownName() {
        return name.isEmpty() ? description : name;
    }

    public boolean saw(Frame frame) {
        return linkType == frame.linkType() && shownName().equals(frame.interfaceName());
    }

    public FileInterface withCounts(InterfaceCounts latest) {
        return new FileInterface(index, name, description, linkType, snapLength, filter, system, resolution,
                offsetSeconds, comments, Optional.of(latest));
    }
}
