package org.vipdrift.capture.file;

import java.util.List;

/**
 * A part of a pcapng file as one program wrote it; most files have one, joined ones several, a pcap file one without
 * texts. Texts are as in the file, empty if not told: escape them where shown.
 *
 * @param firstPacket index of its first packet
 * @param version of the format, such as 1.0
 */
public record FileSection(long firstPacket, boolean bigEndian, String version, String hardware, String system,
        String application, List<String> comments) {

    public FileSection {
        comments = List.copyOf(comments);
    }
}
