package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes over the wire: no exception, no endless loop, no more memory than the frame deserves. */
class MutationTest {
    private static final int ROUNDS = 3000;
    private static final int MOST_FIELDS = 2000;

    static List<SampleFrame> frames() {
        return SampleFrame.all();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyTruncationIsDecoded(SampleFrame sample) {
        for (int length = 0; length <= sample.octets().length; length++) {
            Slice part = Slice.of(sample.octets()).atMost(length);
            dissect(new Frame(part, length, 0, "eth0", Frame.ETHERNET));
            dissect(new Frame(part, sample.octets().length, 0, "eth0", Frame.ETHERNET));
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everySingleOctetMayHaveAnyValue(SampleFrame sample) {
        for (int at = 0; at < sample.octets().length; at++) {
            byte[] octets = sample.octets().clone();
            for (int value = 0; value < 256; value++) {
                octets[at] = (byte) value;
                dissect(SampleFrame.of(octets));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void manyFlippedBitsAndAnotherLengthAreDecoded(SampleFrame sample) {
        Random random = new Random(sample.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = Arrays.copyOf(sample.octets(), random.nextInt(sample.octets().length * 3));
            for (int flips = random.nextInt(20); flips > 0 && octets.length > 0; flips--) {
                octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
            }
            dissect(new Frame(Slice.of(octets), octets.length, 0, "eth0", random.nextInt(3) * 50 + 1));
        }
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
