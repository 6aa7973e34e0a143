package org.vipdrift.capture.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;

/** Capture files to test with, each described once; all are made in memory. */
public enum Samples {
    /** Two ARP-sized frames, little-endian, microseconds. */
    PCAP(pcap(false, 0xa1b2c3d4)),
    /** The same, big-endian, nanoseconds. */
    PCAP_BIG_NANOS(pcap(true, 0xa1b23c4d)),
    /** One little-endian section of everything: options, all kinds of packets, statistics, blocks nobody reads. */
    PCAPNG(PcapngSamples.everything(false)),
    /** The same, big-endian, and a second section in the other order. */
    PCAPNG_SECTIONS(PcapngSamples.twoSections());

    static final long SECONDS = 1_700_000_000L;
    private final byte[] octets;

    Samples(byte[] octets) {
        this.octets = octets;
    }

    public byte[] octets() {
        return octets.clone();
    }

    static byte[] pcap(boolean big, int magic) {
        return FileBytes.of(big).pcapHeader(magic, 4, 262144, 1).pcapPacket(1_700_000_000L, 123_456, 60, FileBytes
                .filled(60, 1)).pcapPacket(1_700_000_001L, 999_999, 1500, FileBytes.filled(61, 2)).bytes();
    }

    public static byte[] gzip(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(octets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Opens a file and reads it to its end. */
    static CaptureFile read(Path folder, byte[] octets) throws IOException {
        return read(Files.write(folder.resolve("sample"), octets));
    }

    static CaptureFile read(Path path) throws IOException {
        CaptureFile file = CaptureFile.open(path);
        file.read(Progress.SILENT, Cancellation.NEVER);
        return file;
    }

    static List<FilePacket> packets(CaptureFile file) throws IOException {
        List<FilePacket> packets = new ArrayList<>();
        for (long index = 0; index < file.size(); index++) {
            packets.add(file.packet(index));
        }
        return packets;
    }
}
