package org.vipdrift.capture.sample;

import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.SampleFrame;
import org.vipdrift.capture.Slice;

/**
 * A frame to test decoders with, named and described once.
 *
 * @param linkType libpcap's number
 * @param octets not to be written to
 */
public record Sample(String name, String description, int linkType, byte[] octets) {
    public static final long AT = 1_700_000_000_123_456_789L;

    /** On Ethernet. */
    static Sample of(String name, String description, byte[] octets) {
        return new Sample(name, description, Frame.ETHERNET, octets);
    }

    static Sample of(String name, String description, int linkType, byte[] octets) {
        return new Sample(name, description, linkType, octets);
    }

    public static List<Sample> all() {
        Stream<Sample> ethernet = SampleFrame.all().stream()
                .map(frame -> of(frame.name(), frame.description(), frame.octets()));
        return Stream.concat(ethernet, Stream.of(LinkSamples.all(), IpSamples.all(), IcmpSamples.all(),
                TransportSamples.all(), RouterSamples.all(), LabSamples.all()).flatMap(List::stream)).toList();
    }

    /** These, and what is different in all captures of the lab. */
    public static List<Sample> withCaptures() {
        return Stream.concat(all().stream(), LabSamples.others()).toList();
    }

    public static Sample named(String name) {
        return all().stream().filter(sample -> sample.name.equals(name)).findFirst().orElseThrow();
    }

    public Frame frame() {
        return with(octets);
    }

    /** Other octets on the same link. */
    public Frame with(byte[] other) {
        return new Frame(Slice.of(other), other.length, AT, interfaceName(), linkType);
    }

    public String interfaceName() {
        return "if" + linkType;
    }

    @Override
    public String toString() {
        return name;
    }
}
