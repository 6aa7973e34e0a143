package org.vipdrift.fuzz.targets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.file.CaptureFile;
import org.vipdrift.capture.file.CaptureFileException;
import org.vipdrift.capture.file.Damage;
import org.vipdrift.capture.file.FilePacket;
import org.vipdrift.capture.file.Samples;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.fuzz.Claim;
import org.vipdrift.fuzz.FuzzTarget;

/**
 * A file that grows while it is open: in the end it holds what it would have held at once.
 *
 * <pre>
 *  0                  1
 * +------------------+------------- - -
 * | octets in a step | file
 * +------------------+------------- - -
 * </pre>
 */
public final class GrowingTarget implements FuzzTarget {
    private static final int MOST_STEPS = 40;
    private final FileOracle oracle;

    public GrowingTarget() throws IOException {
        oracle = new FileOracle();
    }

    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(Samples.values())
                .flatMap(sample -> Stream.of(7, 64).map(step -> Prefixed.seed(step, sample.octets())));
    }

    @Override
    public void test(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        byte[] octets = Arrays.copyOfRange(input, 1, input.length);
        Optional<List<FilePacket>> atOnce = oracle.read(octets, false);
        if (atOnce.isPresent()) {
            Files.delete(oracle.path());
            inSteps(octets, Math.max(1 + (input[0] & 0xff), octets.length / MOST_STEPS), atOnce.get());
        }
    }

    private void inSteps(byte[] octets, int step, List<FilePacket> atOnce) throws Exception {
        int there = append(octets, 0, step);
        try (CaptureFile file = CaptureFile.open(oracle.path())) {
            file.read(Progress.SILENT, Cancellation.NEVER);
            while (there < octets.length) {
                there = append(octets, there, step);
                file.read(Progress.SILENT, Cancellation.NEVER);
            }
            List<FilePacket> packets = FileOracle.all(file);
            Claim.same(atOnce.size(), packets.size(), () -> "packets, with " + file.damage().map(Damage::sentence));
            for (int i = 0; i < packets.size(); i++) {
                FileOracle.same(atOnce.get(i), packets.get(i));
            }
        } catch (CaptureFileException e) {
            Claim.that(String.valueOf(e.getMessage()).matches(".*(is not a capture file|is empty|within its header).*"),
                    e::toString);
        }
    }

    private int append(byte[] octets, int from, int step) {
        int length = Math.min(step, octets.length - from);
        try (OutputStream out = Files.newOutputStream(oracle.path(), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            out.write(octets, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return from + length;
    }
}
