package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.sample.LargeSamples;
import org.vipdrift.capture.sample.Sample;

/** Whatever comes over the wire: no exception, no endless loop, no more memory than the frame deserves. */
class MutationTest {
    private static final int[] LINKS = {0, 1, 12, 101, 105, 108, 113, 127, 147, 228, 276};
    private static final long MEGABYTE = 1 << 20;
    private static final int ROUNDS = 300;
    /** Every nibble in either half, and the numbers of protocols that hold others. */
    private static final int[] VALUES = IntStream.concat(IntStream.range(0, 16).flatMap(i -> IntStream.of(i, i << 4)),
            IntStream.of(0x45, 17, 41, 43, 44, 58, 60, 112, 0x7f, 0x81, 0xa8, 0xff)).toArray();
    private static final int MOST_FIELDS = 1100;

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTruncationIsDecoded(Sample sample) {
        for (int length = 0; length <= sample.octets().length; length++) {
            Slice part = Slice.of(sample.octets()).atMost(length);
            dissect(new Frame(part, length, 0, "eth0", sample.linkType()));
            dissect(new Frame(part, sample.octets().length, 0, "eth0", sample.linkType()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySingleOctetMayBeOther(Sample sample) {
        for (int at = 0; at < sample.octets().length; at++) {
            byte[] octets = sample.octets().clone();
            for (int value : VALUES) {
                octets[at] = (byte) value;
                dissect(sample.with(octets));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void manyFlippedBitsAndAnotherLengthAreDecoded(Sample sample) {
        Random random = new Random(sample.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = Arrays.copyOf(sample.octets(), random.nextInt(sample.octets().length * 3));
            for (int flips = random.nextInt(20); flips > 0 && octets.length > 0; flips--) {
                octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
            }
            dissect(sample.with(octets));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFrameIsDecodedAsIfOfAnyLink(Sample sample) {
        for (int link : LINKS) {
            dissect(new Frame(Slice.of(sample.octets()), sample.octets().length, 0, "eth0", link));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPairOfOctetsMayBeTheLargestOrLeastNumber(Sample sample) {
        for (int at = 0; at + 1 < sample.octets().length; at++) {
            for (int value : new int[] {0, 1, 0xff, 0x7fff, 0x8000, 0xffff}) {
                byte[] octets = sample.octets().clone();
                octets[at] = (byte) (value >> 8);
                octets[at + 1] = (byte) value;
                dissect(sample.with(octets));
            }
        }
    }

    static List<Sample> endless() {
        return LargeSamples.all();
    }

    /** The claim is not that such frames exist, but that nobody can fill the memory with them. */
    @ParameterizedTest
    @MethodSource("endless")
    void noPacketTakesMoreThanAMegabyte(Sample sample) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        dissect(sample.frame());
        long before = threads.getCurrentThreadAllocatedBytes();
        Dissection dissection = Dissector.dissect(sample.frame());
        assertTrue(threads.getCurrentThreadAllocatedBytes() - before < MEGABYTE);
        assertTrue(dissection.layers().stream().mapToInt(MutationTest::count).sum() > 60);
    }

    @Test
    void thatFieldsWereLeftOutIsSaid() {
        Dissection dissection = Dissector.dissect(LargeSamples.all().getLast().frame());
        assertTrue(dissection.fields("_ws.expert.message")
                .anyMatch(field -> field.value().text().equals("Only the first 1000 fields are shown")));
    }

    private static void dissect(Frame frame) {
        Dissection dissection = Dissector.dissect(frame);
        assertTrue(dissection.layers().stream().mapToInt(MutationTest::count).sum() < MOST_FIELDS);
        Dissector.summarise(frame);
    }

    private static int count(Field field) {
        return 1 + field.children().stream().mapToInt(MutationTest::count).sum();
    }
}
