package org.vipdrift.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Capture files for tests, of packets a second and a microsecond apart. */
final class PcapBytes {
    private static final String CLIENT = "02005e100009";
    private static final String VIP = "c6336464";
    private static final int START = 1_700_000_000;

    private PcapBytes() {
    }

    /** It tells the client that it has 198.51.100.100. */
    static byte[] reply(String mac) {
        return hex(CLIENT + mac + "0806" + "0001080006040002" + mac + VIP + CLIENT + "c6336401");
    }

    static byte[] announcement(String mac) {
        return hex("ffffffffffff" + mac + "0806" + "0001080006040001" + mac + VIP + "000000000000" + VIP);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static Path write(Path file, List<byte[]> packets) throws IOException {
        int size = packets.stream().mapToInt(packet -> 16 + packet.length).sum();
        ByteBuffer out = ByteBuffer.allocate(24 + size).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(1);
        for (int i = 0; i < packets.size(); i++) {
            byte[] packet = packets.get(i);
            out.putInt(START + i).putInt(i).putInt(packet.length).putInt(packet.length).put(packet);
        }
        return Files.write(file, out.array());
    }
}
