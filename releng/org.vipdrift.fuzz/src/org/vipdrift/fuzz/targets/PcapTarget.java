package org.vipdrift.fuzz.targets;

import java.util.stream.Stream;
import org.vipdrift.capture.file.Samples;
import org.vipdrift.capture.sample.LabCapture;

/** pcap of either byte order, in micro- and nanoseconds. */
public final class PcapTarget extends FileTarget {

    @Override
    public Stream<byte[]> seeds() {
        return Stream.concat(Stream.of(Samples.PCAP, Samples.PCAP_BIG_NANOS).map(Samples::octets),
                Stream.of(LabCapture.values()).map(LabCapture::octets));
    }
}
