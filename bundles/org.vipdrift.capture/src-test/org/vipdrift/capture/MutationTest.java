package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.sample.LargeSamples;
import org.vipdrift.capture.sample.Sample;

/**
 * Whatever comes over the wire, made of every sample and every capture of the lab: no exception, no endless loop, at most
 * a megabyte for a packet.
 *
 * <p>That no packet takes more than 50 ms follows from what is asserted here without a clock. All work allocates or reads
 * octets: a dissection holds at most {@value #MOST_FIELDS} fields in a megabyte, what repeats in a packet is read at most
 * once for each of its 262144 octets, and headers nest 16 deep. The longest frames that repeat the shortest thing are
 * {@link LargeSamples}. Whatever does not get on at all runs into the time limit of all tests together.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MutationTest {
    private static final int[] LINKS = {0, 1, 12, 101, 105, 108, 113, 127, 147, 228, 276};
    private static final long MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 300;
    /** Every nibble in either half, and the numbers of protocols that hold others. */
    private static final int[] VALUES = IntStream.concat(IntStream.range(0, 16).flatMap(i -> IntStream.of(i, i << 4)),
            IntStream.of(0x45, 17, 41, 43, 44, 58, 60, 112, 0x7f, 0x81, 0xa8, 0xff)).toArray();
    private static final int MOST_FIELDS = 1100;

    @BeforeAll
    static void loadTheClasses() {
        samples().forEach(sample -> Dissector.dissect(sample.frame()));
    }

    static List<Sample> samples() {
        return Sample.withCaptures();
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
                dissect(sample.with(with(sample.octets(), at, value, 2)));
            }
        }
    }

    /** Lengths that claim one more or less than there is, all there is, or as much as there can be. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyOctetAndPairOfOctetsMayBeALengthThatLies(Sample sample) {
        int length = sample.octets().length;
        for (int at = 0; at < length; at++) {
            int rest = length - at;
            for (int lie : new int[] {rest - 2, rest - 1, rest, rest + 1, rest / 4, rest / 4 + 1, rest / 8, length}) {
                dissect(sample.with(with(sample.octets(), at, lie, 1)));
                dissect(sample.with(with(sample.octets(), at, lie, Math.min(2, rest))));
            }
        }
    }

    private static byte[] with(byte[] octets, int at, int number, int width) {
        byte[] other = octets.clone();
        for (int i = 0; i < width; i++) {
            other[at + i] = (byte) (number >> 8 * (width - 1 - i));
        }
        return other;
    }

    static List<Sample> endless() {
        return LargeSamples.all();
    }

    /** The claim is not that such frames exist, but that nobody can fill the memory with them. */
    @ParameterizedTest
    @MethodSource("endless")
    void noPacketTakesMoreThanAMegabyte(Sample sample) {
        dissect(sample.frame());
        assertTrue(Dissector.dissect(sample.frame()).layers().stream().mapToInt(MutationTest::count).sum() > 60);
    }

    @Test
    void thatFieldsWereLeftOutIsSaid() {
        Dissection dissection = Dissector.dissect(LargeSamples.all().getLast().frame());
        assertTrue(dissection.fields("_ws.expert.message")
                .anyMatch(field -> field.value().text().equals("Only the first 1000 fields are shown")));
    }

    private static void dissect(Frame frame) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Dissection dissection = Dissector.dissect(frame);
        long between = THREADS.getCurrentThreadAllocatedBytes();
        Dissection brief = Dissector.summarise(frame);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertTrue(between - before < MEGABYTE && after - between < MEGABYTE || isSmallOnceLoaded(frame),
                "too much memory");
        assertTrue(dissection.layers().stream().mapToInt(MutationTest::count).sum() < MOST_FIELDS, "too many fields");
        assertEquals(dissection.summary(), brief.summary());
    }

    /** A first packet of its kind may load classes, whose memory is not the packet's. */
    private static boolean isSmallOnceLoaded(Frame frame) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Dissector.dissect(frame);
        long between = THREADS.getCurrentThreadAllocatedBytes();
        Dissector.summarise(frame);
        return between - before < MEGABYTE && THREADS.getCurrentThreadAllocatedBytes() - between < MEGABYTE;
    }

    private static int count(Field field) {
        return 1 + field.children().stream().mapToInt(MutationTest::count).sum();
    }
}
