package org.vipdrift.capture.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The frames of the captures in lab/, which its README describes. */
final class LabSamples {
    private static final int LINK_TYPE_AT = 20;
    private static final int HEADER = 24;
    private static final int LENGTH_AT = 8;
    private static final int RECORD = 16;

    private LabSamples() {
    }

    static List<Sample> all() {
        return Stream.of("keepalived.pcap", "vxlan-any.pcap").flatMap(file -> read(file).stream()).toList();
    }

    private static List<Sample> read(String file) {
        ByteBuffer pcap = ByteBuffer.wrap(bytes("lab/" + file)).order(ByteOrder.LITTLE_ENDIAN);
        int link = pcap.getInt(LINK_TYPE_AT);
        List<Sample> samples = new ArrayList<>();
        for (int at = HEADER; at < pcap.capacity(); at += RECORD) {
            byte[] octets = new byte[pcap.getInt(at + LENGTH_AT)];
            pcap.get(at + RECORD, octets);
            samples.add(Sample.of(file + "#" + (samples.size() + 1), "captured in the lab", link, octets));
            at += octets.length;
        }
        return samples;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = LabSamples.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
