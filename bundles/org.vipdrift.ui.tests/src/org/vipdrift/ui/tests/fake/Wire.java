package org.vipdrift.ui.tests.fake;

import java.io.IOException;
import java.nio.file.Path;
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

    private Wire() {
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

    /** A claim of the VIP, seen there. */
    public static Frame frame(String interfaceName) {
        return new Frame(GRATUITOUS, GRATUITOUS.length(), START, interfaceName, Frame.ETHERNET);
    }

    /** A host claims 198.51.100.100 by a request. @param host 1 to 9 */
    public static Slice announcedBy(int host) {
        String mac = "02005e10000" + host;
        return octets("ffffffffffff" + mac + "08060001080006040001" + mac + "c6336464ffffffffffffc6336464"
                + "00".repeat(18));
    }

    private static Slice octets(String hex) {
        return Slice.of(HexFormat.of().parseHex(hex));
    }
}
