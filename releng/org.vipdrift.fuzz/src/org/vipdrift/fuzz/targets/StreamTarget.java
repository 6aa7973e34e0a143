package org.vipdrift.fuzz.targets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.CaptureStream;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.Samples;
import org.vipdrift.fuzz.Allocation;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.fuzz.FuzzTarget;

/**
 * pcapng from a pipe, in pieces: the packets are those of the same octets in a file, as far as both go.
 *
 * <pre>
 *  0                   1
 * +-------------------+------------- - -
 * | octets in a piece | stream
 * +-------------------+------------- - -
 * </pre>
 */
public final class StreamTarget implements FuzzTarget {
    private static final long FIXED_OCTETS = 3 << 20;
    private static final int OCTETS_PER_OCTET = 100;
    private final FileOracle oracle;

    public StreamTarget() throws IOException {
        oracle = new FileOracle();
    }

    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(Samples.PCAPNG, Samples.PCAPNG_SECTIONS).flatMap(
                sample -> Stream.of(0, 9, 255).map(piece -> Prefixed.seed(piece, sample.octets())));
    }

    @Override
    public void test(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] octets = Arrays.copyOfRange(input, 1, input.length);
        List<FilePacket> piped = Allocation.bounded(FIXED_OCTETS + (long) OCTETS_PER_OCTET * octets.length,
                "Reading the stream", () -> read(new Pieces(octets, 1 + (input[0] & 0xff))));
        Optional<List<FilePacket>> filed = oracle.read(octets, false);
        for (int i = 0; filed.isPresent() && i < Math.min(piped.size(), filed.get().size()); i++) {
            FileOracle.same(filed.get().get(i), piped.get(i));
        }
    }

    private static List<FilePacket> read(InputStream in) throws IOException {
        List<FilePacket> packets = new ArrayList<>();
        CaptureStream stream = new CaptureStream(in);
        try {
            if (stream.begin()) {
                for (Optional<FilePacket> next = stream.next(); next.isPresent(); next = stream.next()) {
                    packets.add(next.get());
                }
            }
        } catch (CaptureFileException e) {
            Claim.that(String.valueOf(e.getMessage()).contains(" at byte "), e::toString);
        }
        return packets;
    }

    /** Gives at most so many octets at a time. */
    private static final class Pieces extends ByteArrayInputStream {
        private final int most;

        Pieces(byte[] octets, int most) {
            super(octets);
            this.most = most;
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, most));
        }
    }
}
