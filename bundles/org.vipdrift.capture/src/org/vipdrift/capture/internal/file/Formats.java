package org.vipdrift.capture.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.file.CaptureFileException;

/** Tells by a file's first octets what it is. */
public final class Formats {
    private static final int SHOWN_OCTETS = 8;

    private Formats() {
    }

    static boolean isGzip(byte[] head) {
        return head.length >= 2 && ((head[0] & 0xff) << 8 | head[1] & 0xff) == GzipInput.MAGIC;
    }

    /**
     * @param named the file the person has named, for the error
     * @throws CaptureFileException if it is not a capture file
     */
    static RecordFormat of(OpenFile file, PacketIndex index, Path named) throws IOException {
        byte[] head = file.head();
        if (PcapngFormat.fits(head)) {
            return new PcapngFormat(file, index);
        }
        PcapHeader pcap = PcapHeader.parse(head);
        if (pcap != null && pcap.major() == PcapHeader.MAJOR) {
            return new PcapFormat(pcap, index);
        }
        throw new CaptureFileException(OpenFile.shown(named) + why(head, pcap));
    }

    /** Whether a capture file's header is cut short there. */
    private static boolean isBegun(byte[] head) {
        if (head.length < Integer.BYTES) {
            return false;
        }
        return Words.i32(head, 0, true) == Blocks.SECTION && head.length < Blocks.SHORTEST
                || PcapHeader.parse(Arrays.copyOf(head, PcapHeader.LENGTH)) != null && head.length < PcapHeader.LENGTH;
    }

    private static String why(byte[] head, @Nullable PcapHeader pcap) {
        if (head.length == 0) {
            return " is empty; nothing has been captured into it yet.";
        }
        if (pcap != null) {
            return " is of version " + pcap.major() + "." + pcap.minor() + " of pcap; 2.0 to 2.4 can be read.";
        }
        if (isBegun(head)) {
            return " ends after " + head.length + " octets, within its header: no packet has been written into it yet.";
        }
        return " is not a capture file: it starts with " + HexFormat.ofDelimiter(" ").formatHex(head, 0,
                Math.min(SHOWN_OCTETS, head.length))
                + ". pcap and pcapng can be read, also in gzip; editcap converts others.";
    }
}
