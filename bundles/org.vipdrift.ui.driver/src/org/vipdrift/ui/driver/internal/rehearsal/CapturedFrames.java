package org.vipdrift.ui.driver.internal.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A capture file of what is on the wire of a VIP: a frame a line of {@code frames.txt}, in hexadecimal digits. */
final class CapturedFrames {
    private static final int MAGIC = 0xa1b2_c3d4;
    private static final int LONGEST = 65535;
    private static final int ETHERNET = 1;
    private static final int TIMES = 50;
    private static final int ROOM = 1 << 20;

    private CapturedFrames() {
    }

    /** Writes a pcap file (draft-ietf-opsawg-pcap) with more packets than fit on a screen; returns how many. */
    static int write(Path file) {
        try {
            List<String> frames = frames();
            ByteBuffer out = ByteBuffer.allocate(ROOM);
            out.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putLong(0).putInt(LONGEST).putInt(ETHERNET);
            int count = TIMES * frames.size();
            for (int i = 0; i < count; i++) {
                byte[] octets = HexFormat.of().parseHex(frames.get(i % frames.size()));
                out.putInt(i).putInt(0).putInt(octets.length).putInt(octets.length).put(octets);
            }
            Files.write(file, Arrays.copyOf(out.array(), out.position()));
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> frames() throws IOException {
        try (InputStream in = CapturedFrames.class.getResourceAsStream("frames.txt")) {
            if (in == null) {
                throw new IOException("The rehearsal's frames are not in its jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
