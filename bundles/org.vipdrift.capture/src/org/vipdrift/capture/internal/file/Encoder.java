package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.capture.file.PacketNotes;

/** Confined to one thread. Puts packets into a format; the contract is that of PacketOutput. */
public sealed interface Encoder permits PcapEncoder, PcapngEncoder {

    void describe(FileInterface about) throws IOException;

    void packet(Frame frame, PacketNotes notes) throws IOException;

    void counts(String interfaceName, InterfaceCounts counts);

    /** Writes what comes after the last packet. */
    void end() throws IOException;
}
