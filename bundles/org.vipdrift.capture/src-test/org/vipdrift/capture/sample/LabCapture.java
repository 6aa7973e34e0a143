package org.vipdrift.capture.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;

/** The captures in lab/, which its README describes: little-endian pcap in microseconds or nanoseconds. */
public enum LabCapture {
    KEEPALIVED, VXLAN_ANY, KEEPALIVED_TAKEOVER, KEEPALIVED_IPV6, PLANNED_MOVE, TWO_ANSWERERS, PROBE_CONFLICT;

    private static final int MICROSECONDS = 0xa1b2c3d4;
    private static final int LINK_TYPE_AT = 20;
    private static final int HEADER = 24;
    private static final int RECORD = 16;
    private static final long NANOS = 1_000_000_000L;

    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pcap";
    }

    /** The whole file. */
    public byte[] octets() {
        try (InputStream in = LabCapture.class.getResourceAsStream("lab/" + file())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its packets, read independently of the code under test. */
    public List<Frame> frames() {
        byte[] octets = octets();
        ByteBuffer pcap = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long part = pcap.getInt(0) == MICROSECONDS ? 1000 : 1;
        List<Frame> frames = new ArrayList<>();
        for (int at = HEADER; at < octets.length;) {
            long nanos = Integer.toUnsignedLong(pcap.getInt(at)) * NANOS + pcap.getInt(at + 4) * part;
            int length = pcap.getInt(at + 8);
            frames.add(new Frame(Slice.of(octets, at + RECORD, length), pcap.getInt(at + 12), nanos, "host0",
                    pcap.getInt(LINK_TYPE_AT)));
            at += RECORD + length;
        }
        return frames;
    }

    /** Each packet by itself, without its time. */
    public List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Frame frame : frames()) {
            samples.add(Sample.of(file() + "#" + (samples.size() + 1), "captured in the lab", frame.linkType(),
                    frame.bytes().copy()));
        }
        return samples;
    }
}
