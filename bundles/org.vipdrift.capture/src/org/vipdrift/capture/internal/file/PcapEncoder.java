package org.vipdrift.capture.internal.file;

import java.io.IOException;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.InterfaceCounts;
import org.vipdrift.capture.file.PacketNotes;

/** Confined to one thread. Writes pcap (layouts in {@link PcapHeader} and {@link PcapFormat}), little-endian. */
public final class PcapEncoder implements Encoder {
    private static final int MINOR = 4;
    private static final int NONE = -1;
    private static final long NANOS = 1_000_000_000L;
    private static final long MOST_SECONDS = 0xffff_ffffL;
    private final Target target;
    private final BlockBuffer block = new BlockBuffer();
    private int linkType = NONE;

    public PcapEncoder(Target target) {
        this.target = target;
    }

    @Override
    public void describe(FileInterface about) throws IOException {
        // the format knows no interfaces
    }

    /** The link type is in the file's header, which is therefore written with the first packet. */
    private void header(int type) throws IOException {
        linkType = type;
        target.write(block.start().i32(PcapHeader.NANOS_MAGIC).i16(PcapHeader.MAJOR).i16(MINOR).i64(0)
                .i32(CaptureOrder.LONGEST_FRAME).i32(type));
    }

    @Override
    public void packet(Frame frame, PacketNotes notes) throws IOException {
        Frames.check(frame);
        long seconds = Math.floorDiv(frame.epochNanos(), NANOS);
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new CaptureFileException("A packet of " + frame.time()
                    + " does not fit into pcap, which ends in 2106; save as pcapng.");
        }
        if (linkType == NONE) {
            header(frame.linkType());
        } else if (linkType != frame.linkType()) {
            throw new CaptureFileException("The packets are of the link types " + linkType + " and " + frame.linkType()
                    + ", but a pcap file holds one; save as pcapng.");
        }
        target.write(block.start().i32((int) seconds).i32((int) Math.floorMod(frame.epochNanos(), NANOS)).i32(
                frame.bytes().length()).i32(frame.originalLength()).bytes(frame.bytes()));
    }

    @Override
    public void counts(String interfaceName, InterfaceCounts counts) {
        // the format has no place for them
    }

    @Override
    public void end() throws IOException {
        if (linkType == NONE) {
            header(Frame.ETHERNET);
        }
    }
}
