package org.vipdrift.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileInterface;
import org.vipdrift.capture.file.FileKind;

/**
 * A capture file of as many packets as it takes for the JVM to learn how capture files are read: ARP, VRRP, a ping, UDP,
 * and TCP most of all.
 */
final class RehearsalFile {
    private static final int PACKETS = 30_000;
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long BETWEEN = 100_000;
    private static final String MACS = "02005e10000202005e100001";
    private static final String ENDS = "c633640bc633640c";
    private static final String TCP = MACS + "0800450000681234400040060000" + ENDS
            + "9c42271700000001000000028010020000000000" + "0101080a0000000100000002" + "76".repeat(52);
    private static final List<String> FRAMES = List.of(
            "ffffffffffff02005e10000108060001080006040001" + "02005e100001c633640b" + "000000000000c6336464"
                    + "00".repeat(18),
            MACS + "08060001080006040002" + "02005e100001c6336464" + "02005e100002c633640c" + "00".repeat(18),
            "01005e00001202005e1000010800" + "45c0002000010000ff700000c633640be0000012" + "3133640100640000c6336464"
                    + "00".repeat(14),
            MACS + "0800450000541234400040010000" + ENDS + "0800000001020007" + "76".repeat(56),
            MACS + "0800450000441234400040110000" + ENDS + "9c42271700300000" + "76".repeat(40), TCP, TCP, TCP);

    private RehearsalFile() {
    }

    static void write(Path file) throws IOException {
        List<byte[]> frames = FRAMES.stream().map(HexFormat.of()::parseHex).toList();
        try (CaptureWriter writer = CaptureWriter.replacing(file, FileKind.PCAPNG)) {
            writer.describe(new FileInterface(0, "eth0", "", Frame.ETHERNET, 0, "", "", FileInterface.NANOSECONDS, 0,
                    List.of(), Optional.empty()));
            for (int i = 0; i < PACKETS; i++) {
                byte[] octets = frames.get(i % frames.size());
                writer.write(new Frame(Slice.of(octets), octets.length, START + i * BETWEEN, "eth0", Frame.ETHERNET));
            }
            writer.finish();
        }
    }
}
