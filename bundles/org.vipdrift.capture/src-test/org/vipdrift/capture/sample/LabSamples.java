package org.vipdrift.capture.sample;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Frames of the captures made in the lab, each a sample of its own. */
final class LabSamples {
    private static final int ALIKE = 44;
    private static final List<LabCapture> CUT_DOWN = List.of(LabCapture.KEEPALIVED, LabCapture.VXLAN_ANY);

    private LabSamples() {
    }

    /** Of the captures that were cut down to frames that differ. */
    static List<Sample> all() {
        return CUT_DOWN.stream().flatMap(file -> file.samples().stream()).toList();
    }

    /** Of the others one frame of each length and beginning. */
    static Stream<Sample> others() {
        Set<String> seen = new HashSet<>();
        return Stream.of(LabCapture.values()).filter(file -> !CUT_DOWN.contains(file))
                .flatMap(file -> file.samples().stream()).filter(sample -> seen.add(looks(sample.octets())));
    }

    private static String looks(byte[] octets) {
        return octets.length + HexFormat.of().formatHex(octets, 0, Math.min(octets.length, ALIKE));
    }
}
