package org.vipdrift.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Frames to test with, each named and described once in frames.txt. */
public record SampleFrame(String name, String description, byte[] octets) {
    static final long AT = 1_700_000_000_123_456_000L;

    public static List<SampleFrame> all() {
        List<String> lines = lines("frames.txt").stream().filter(line -> !line.isEmpty()).toList();
        List<SampleFrame> frames = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 3) {
            frames.add(new SampleFrame(lines.get(i), lines.get(i + 1), HexFormat.of().parseHex(lines.get(i + 2))));
        }
        return frames;
    }

    public static Frame named(String name) {
        return all().stream().filter(f -> f.name.equals(name)).findFirst().orElseThrow().frame();
    }

    /** The lines of a resource beside this class, without comments. */
    static List<String> lines(String resource) {
        try (InputStream in = SampleFrame.class.getResourceAsStream(resource)) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Frame frame() {
        return of(octets);
    }

    static Frame of(byte[] octets) {
        return new Frame(Slice.of(octets), octets.length, AT, "eth0", Frame.ETHERNET);
    }

    @Override
    public String toString() {
        return name;
    }
}
