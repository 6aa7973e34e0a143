package org.vipdrift.fuzz.targets;

import java.util.Arrays;
import java.util.stream.Stream;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.sample.Sample;
import org.vipdrift.capture.sample.Wrapping;
import org.vipdrift.fuzz.FuzzTarget;

/**
 * What lies behind headers that are right, checksums included, so that mutations are not lost on these.
 *
 * <pre>
 *  0          1
 * +----------+-------------- - -
 * | wrapping | payload
 * +----------+-------------- - -
 * </pre>
 */
public final class PayloadTarget implements FuzzTarget {
    private static final Wrapping[] WRAPPINGS = Wrapping.values();

    /** Of every sample whatever the wrapping's decoder has read in it. */
    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(WRAPPINGS).flatMap(wrapping -> Sample.all().stream()
                .flatMap(sample -> Dissector.dissect(sample.frame()).fields(wrapping.layer())
                        .map(layer -> Prefixed.seed(wrapping.ordinal(), Arrays.copyOfRange(sample.octets(),
                                layer.start(), sample.octets().length)))));
    }

    @Override
    public void test(byte[] input) throws Exception {
        if (input.length == 0) {
            return;
        }
        Wrapping wrapping = WRAPPINGS[(input[0] & 0xff) % WRAPPINGS.length];
        byte[] octets = wrapping.around(Arrays.copyOfRange(input, 1, input.length));
        Frame frame = new Frame(Slice.of(octets), octets.length, Sample.AT, "eth0", wrapping.linkType());
        FrameOracle.check(frame, Arrays.hashCode(input));
    }
}
