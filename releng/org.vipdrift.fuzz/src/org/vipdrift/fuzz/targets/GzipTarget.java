package org.vipdrift.fuzz.targets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.vipdrift.capture.file.Samples;

/** Compressed captures, of one member and of two; nothing unpacked is left behind. */
public final class GzipTarget extends FileTarget {

    @Override
    public Stream<byte[]> seeds() {
        return Stream.concat(Stream.of(Samples.values()).map(sample -> Samples.gzip(sample.octets())),
                Stream.of(inTwo(Samples.PCAP.octets()), inTwo(Samples.PCAPNG.octets()), named()));
    }

    private static byte[] inTwo(byte[] octets) {
        int half = octets.length / 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Samples.gzip(Arrays.copyOf(octets, half)));
        out.writeBytes(Samples.gzip(Arrays.copyOfRange(octets, half, octets.length)));
        return out.toByteArray();
    }

    /** With everything a header can have: extra data, name, comment, checksum. */
    private static byte[] named() {
        byte[] plain = Samples.gzip(Samples.PCAP.octets());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 3);
        out.write(0x1e);
        out.write(plain, 4, 6);
        out.writeBytes(new byte[] {2, 0, 'x', 'y', 'a', 0, 'c', 0, 1, 2});
        out.write(plain, 10, plain.length - 10);
        return out.toByteArray();
    }
}
