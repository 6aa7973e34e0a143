package org.vipdrift.capture.pcap4j.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether this process may open packet sockets: CAP_NET_RAW, capabilities(7). */
final class CaptureRight {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String EFFECTIVE = "CapEff:";
    private static final int CAP_NET_RAW = 13;

    private CaptureRight() {
    }

    /** True also where the kernel does not say: then trying it tells. */
    static boolean isHeld() {
        try {
            return isHeld(Files.readAllLines(STATUS));
        } catch (IOException e) {
            return true;
        }
    }

    static boolean isHeld(List<String> status) {
        return status.stream().filter(line -> line.startsWith(EFFECTIVE)).findFirst()
                .map(line -> Long.parseUnsignedLong(line.substring(EFFECTIVE.length()).strip(), 16))
                .map(capabilities -> (capabilities >>> CAP_NET_RAW & 1) != 0).orElse(true);
    }
}
