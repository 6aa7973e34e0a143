package org.vipdrift.fuzz.targets;

import java.util.stream.Stream;
import org.vipdrift.capture.file.Samples;

/** pcapng with every kind of block, of either byte order. */
public final class PcapngTarget extends FileTarget {

    @Override
    public Stream<byte[]> seeds() {
        return Stream.of(Samples.PCAPNG, Samples.PCAPNG_SECTIONS).map(Samples::octets);
    }
}
