package org.vipdrift.capture.file;

import org.vipdrift.capture.Frame;

/**
 * One packet of a capture file.
 *
 * @param index its place in the file, from 0
 * @param frame of more than {@link org.vipdrift.capture.CaptureOrder#LONGEST_FRAME} octets only so many are given
 * @param interfaceIndex which of {@link CaptureFile#interfaces()} saw it
 */
public record FilePacket(long index, Frame frame, int interfaceIndex, PacketNotes notes) {

    /** Wireshark's frame.number. */
    public long number() {
        return index + 1;
    }

    public FilePacket withNotes(PacketNotes others) {
        return new FilePacket(index, frame, interfaceIndex, others);
    }
}
