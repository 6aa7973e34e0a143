package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.FilePacket;

/** How records lie in a file. Scanning is for one thread at a time, reading packets for all. */
public sealed interface RecordFormat permits PcapFormat, PcapngFormat {
    /** A checkpoint is passed after so many records, a power of two. */
    int STRIDE = 1 << 12;

    FileKind kind();

    /**
     * Notes the packets from the index's end on, to the last whole record or until told to stop.
     *
     * @throws DamagedException at a record that cannot be
     * @throws IOException if the file cannot be read
     */
    void scan(MappedOctets octets, PacketIndex index, Checkpoint checkpoint) throws IOException, DamagedException;

    /** @throws IOException if the file cannot be read or is no longer what was indexed */
    FilePacket packet(PacketIndex packets, long number, Window window) throws IOException;
}
