package org.vipdrift.capture.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.internal.file.Encoder;
import org.vipdrift.capture.internal.file.PcapEncoder;
import org.vipdrift.capture.internal.file.PcapngEncoder;
import org.vipdrift.capture.internal.file.Target;

/** Confined to one thread. Writes one pcap or pcapng file, with times to the nanosecond. */
public final class CaptureWriter implements PacketOutput {
    private final Target target;
    private final Encoder encoder;
    private long packets;

    private CaptureWriter(Target target, FileKind kind) throws IOException {
        this.target = target;
        encoder = switch (kind) {
            case PCAP -> new PcapEncoder(target);
            case PCAPNG -> new PcapngEncoder(target);
        };
    }

    /**
     * Writes beside the file and puts it in its place when finished, whole or not at all; an older file of that name is
     * replaced then. Given up, nothing is left. The file may be the one that is read from.
     */
    public static CaptureWriter replacing(Path file, FileKind kind) throws IOException {
        return opened(Target.replacing(file), kind);
    }

    /**
     * Writes a new file that others can read while it grows. Given up, what was written stays.
     *
     * @throws CaptureFileException if there is such a file already
     */
    public static CaptureWriter growing(Path file, FileKind kind) throws IOException {
        return opened(Target.growing(file), kind);
    }

    private static CaptureWriter opened(Target target, FileKind kind) throws IOException {
        try {
            return new CaptureWriter(target, kind);
        } catch (IOException e) {
            target.close();
            throw e;
        }
    }

    @Override
    public void describe(FileInterface about) throws IOException {
        encoder.describe(about);
    }

    @Override
    public void write(Frame frame, PacketNotes notes) throws IOException {
        encoder.packet(frame, notes);
        packets++;
    }

    @Override
    public void counts(String interfaceName, InterfaceCounts counts) {
        encoder.counts(interfaceName, counts);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    @Override
    public long packets() {
        return packets;
    }

    @Override
    public long octets() {
        return target.octets();
    }

    @Override
    public List<Path> finish() throws IOException {
        encoder.end();
        return List.of(target.finish());
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
