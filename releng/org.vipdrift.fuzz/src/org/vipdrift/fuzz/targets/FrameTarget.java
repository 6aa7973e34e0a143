package org.vipdrift.fuzz.targets;

import java.util.Arrays;
import java.util.stream.Stream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.sample.Sample;
import org.vipdrift.fuzz.FuzzTarget;

/**
 * A frame of any link.
 *
 * <pre>
 *  0      1                             2
 * +------+-----------------------------+-------------- - -
 * | link | octets the capture cut off  | frame
 * +------+-----------------------------+-------------- - -
 * </pre>
 */
public final class FrameTarget implements FuzzTarget {
    private static final int HEADER = 2;
    /** Every link that is decoded, and one that is not. */
    private static final int[] LINKS = {1, 0, 12, 14, 101, 105, 108, 113, 127, 147, 228, 229, 276};

    @Override
    public Stream<byte[]> seeds() {
        return Sample.all().stream().map(sample -> seed(sample.linkType(), sample.octets()));
    }

    private static byte[] seed(int link, byte[] octets) {
        byte[] input = new byte[HEADER + octets.length];
        while (LINKS[input[0]] != link) {
            input[0]++;
        }
        System.arraycopy(octets, 0, input, HEADER, octets.length);
        return input;
    }

    @Override
    public void test(byte[] input) throws Exception {
        if (input.length < HEADER) {
            return;
        }
        Slice bytes = Slice.of(input, HEADER, input.length - HEADER);
        Frame frame = new Frame(bytes, bytes.length() + (input[1] & 0xff), Sample.AT, "eth0",
                LINKS[(input[0] & 0xff) % LINKS.length]);
        FrameOracle.check(frame, Arrays.hashCode(input));
    }
}
