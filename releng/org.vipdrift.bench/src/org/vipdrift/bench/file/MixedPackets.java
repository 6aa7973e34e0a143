package org.vipdrift.bench.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.vipdrift.bench.file.PacketBytes.Sent;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileKind;

/**
 * Row M11: writes a capture file as a gateway of a small cluster might see it, the same for each run. Of 100 packets 60
 * are TCP, 20 UDP, 8 ICMP, 8 VRRP and 4 ARP; one TCP packet in two is full, one in three a bare acknowledgment.
 */
public final class MixedPackets {
    private static final long START = 1_700_000_000_000_000_000L;
    private static final int HOSTS = 50;
    /** Octets of TCP from one host to another. */
    private final int[][] sent = new int[2 * HOSTS][2 * HOSTS];
    private final SplittableRandom random = new SplittableRandom(11);

    private MixedPackets() {
    }

    /** Arguments: FILE, COUNT. */
    public static void main(String[] arguments) throws IOException {
        new MixedPackets().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path file, int count) throws IOException {
        try (CaptureWriter writer = CaptureWriter.replacing(file, FileKind.PCAPNG)) {
            writer.describe(new FileInterface(0, "eth0", "", Frame.ETHERNET, 0, "", "", FileInterface.NANOSECONDS, 0,
                    List.of(), Optional.empty()));
            long nanos = START;
            for (int i = 0; i < count; i++) {
                nanos += random.nextInt(1, 40_000);
                byte[] octets = packet();
                writer.write(new Frame(Slice.of(octets), octets.length, nanos, "eth0", Frame.ETHERNET));
            }
            writer.finish();
        }
    }

    private byte[] packet() {
        int kind = random.nextInt(100);
        int from = random.nextInt(1, HOSTS);
        int to = random.nextInt(HOSTS, 2 * HOSTS);
        return random.nextBoolean() ? packet(kind, from, to) : packet(kind, to, from);
    }

    private byte[] packet(int kind, int from, int to) {
        if (kind < 4) {
            return PacketBytes.arp(from, to, random.nextBoolean());
        }
        if (kind < 12) {
            return PacketBytes.vrrp(from, random.nextInt(1, 20));
        }
        int protocol = kind < 20 ? PacketBytes.ICMP : kind < 40 ? PacketBytes.UDP : PacketBytes.TCP;
        int payload = payload(protocol);
        Sent before = new Sent(sent[from][to], sent[to][from]);
        sent[from][to] += protocol == PacketBytes.TCP ? payload : 0;
        return PacketBytes.ip(protocol, from, to, payload, before);
    }

    private int payload(int protocol) {
        int share = random.nextInt(6);
        return switch (protocol) {
            case PacketBytes.ICMP -> 56;
            case PacketBytes.UDP -> random.nextInt(20, share < 4 ? 200 : 1400);
            default -> share < 3 ? 1448 : share < 5 ? 0 : random.nextInt(1, 1448);
        };
    }
}
