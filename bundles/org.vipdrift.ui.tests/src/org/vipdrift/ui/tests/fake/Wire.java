package org.vipdrift.ui.tests.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;

/** Packets to capture, and files of them. */
public final class Wire {
    /** h1 asks who has 198.51.100.100. */
    private static final Slice REQUEST = octets("ffffffffffff02005e10000108060001080006040001"
            + "02005e100001c633640b000000000000c6336464000000000000000000000000000000000000");
    /** h2 claims 198.51.100.100 by a request. */
    private static final Slice GRATUITOUS = announcedBy(2);
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /** The VIP moves from h1 to h2 at this time, three seconds after the start. */
    public static final Instant TAKEOVER = Instant.ofEpochSecond(1_700_000_003L);
    private static final String NOBODY = "ffffffffffff";
    private static final String M1 = "02005e100001";
    private static final String M2 = "02005e100002";
    private static final String CLIENT = "02005e100009";
    private static final String VIP = "c6336464";
    private static final String OTHER = "c6336465";
    private static final String CLIENT_IP = "c6336463";

    private Wire() {
    }

    /**
     * Writes a file in which h2 takes 198.51.100.100 over from h1 with packet 3 and answers with packet 4, then
     * 198.51.100.101 is answered by both with packet 7, and packet 8 is forged.
     */
    public static Path takeover(Path path) throws IOException {
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            write(writer, 0, arp(2, CLIENT, M1, M1, VIP));
            write(writer, 10, arp(1, NOBODY, CLIENT, CLIENT, CLIENT_IP));
            write(writer, 3000, arp(1, NOBODY, M2, M2, VIP));
            write(writer, 3012, arp(2, CLIENT, M2, M2, VIP));
            write(writer, 8000, arp(1, NOBODY, CLIENT, CLIENT, CLIENT_IP));
            write(writer, 9000, arp(2, CLIENT, M1, M1, OTHER));
            write(writer, 9001, arp(2, CLIENT, M2, M2, OTHER));
            write(writer, 9500, arp(2, CLIENT, M2, CLIENT, CLIENT_IP));
            writer.finish();
        }
        return path;
    }

    /** Writes a file of a good packet, one that breaks off, a ping with a wrong checksum, and another that breaks off. */
    public static Path faulty(Path path) throws IOException {
        Slice cut = octets(NOBODY + M1 + "0806" + "000108000604" + "0001" + M1 + "c633640b0000");
        Slice ping = octets(M2 + M1 + "0800" + "4500001c0001000040012662" + "c633640b" + "c633640c" + "0800" + "1111"
                + "00010001" + "00".repeat(18));
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            write(writer, 0, arp(2, CLIENT, M1, M1, VIP));
            write(writer, 20, cut);
            write(writer, 40, ping);
            write(writer, 60, cut);
            writer.finish();
        }
        return path;
    }

    /** Writes a file in which {@link Scene}'s h2 and a stranger probe 198.51.100.100, and h1 announces that it has it. */
    public static Path probed(Path path) throws IOException {
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            write(writer, 3000, probe("02005e00530c"));
            write(writer, 3001, probe(M2));
            write(writer, 3002, arp(1, NOBODY, "02005e00530b", "02005e00530b", VIP));
            writer.finish();
        }
        return path;
    }

    /** RFC 5227 2.1.1. */
    private static Slice probe(String by) {
        return octets(NOBODY + by + "0806" + "000108000604" + "0001" + by + "00000000" + "000000000000" + VIP
                + "00".repeat(18));
    }

    private static void write(CaptureWriter writer, long millis, Slice bytes) throws IOException {
        writer.write(new Frame(bytes, bytes.length(), START + millis * MILLI, "eth0", Frame.ETHERNET));
    }

    /** A request, of the client for the VIP, of others for their own address; or an answer to the client. */
    private static Slice arp(int operation, String to, String from, String sender, String ip) {
        String target = operation == 2 ? CLIENT_IP : ip.equals(CLIENT_IP) ? VIP : ip;
        return octets(to + from + "0806" + "000108000604" + "000" + operation + sender + ip
                + (operation == 2 ? CLIENT : "000000000000") + target + "00".repeat(18));
    }

    /** Writes a capture file: the fifth of every ten packets claims the VIP, the others ask for it, one each millisecond. */
    public static Path file(Path path, int packets) throws IOException {
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            for (int i = 0; i < packets; i++) {
                Slice bytes = i % 10 == 4 ? GRATUITOUS : REQUEST;
                writer.write(new Frame(bytes, bytes.length(), START + i * MILLI, "eth0", Frame.ETHERNET));
            }
            writer.finish();
        }
        return path;
    }

    /** A host claims 198.51.100.100 by a request. @param host 1 to 9 */
    public static Slice announcedBy(int host) {
        String mac = "02005e10000" + host;
        return octets("ffffffffffff" + mac + "08060001080006040001" + mac + "c6336464ffffffffffffc6336464"
                + "00".repeat(18));
    }

    /** A claim of the VIP, seen there. */
    public static Frame frame(String interfaceName) {
        return new Frame(GRATUITOUS, GRATUITOUS.length(), START, interfaceName, Frame.ETHERNET);
    }

    private static Slice octets(String hex) {
        return Slice.of(HexFormat.of().parseHex(hex));
    }
}
