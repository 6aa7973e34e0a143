package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The buffer that the kernel shares with a capture, as ss(8) tells: packet(7), PACKET_RX_RING.
 *
 * @param immediate whether a frame is handed over by itself, not in a block of many (TPACKET_V3)
 * @param waitMillis the longest that a frame waits in its block
 */
record Ring(int octets, boolean immediate, int waitMillis) {
    private static final Pattern ONE = Pattern.compile("pid=(\\d+),.*\\s+ver:(\\d) .*\\s+"
            + "ring_rx\\(blk_size:(\\d+),blk_nr:(\\d+),frm_size:\\d+,frm_nr:\\d+,tmo:(\\d+),");
    private static final int BLOCKS = 2;

    /** The only one of a process. */
    static Ring of(ProcessHandle process) throws Exception {
        Process ss = new ProcessBuilder("ss", "-0", "-n", "-p", "-e").redirectErrorStream(true).start();
        String said = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher ring = ONE.matcher(said);
        do {
            assertTrue(ring.find(), () -> "no ring of " + process.pid() + " in: " + said);
        } while (Long.parseLong(ring.group(1)) != process.pid());
        return new Ring(Integer.parseInt(ring.group(3)) * Integer.parseInt(ring.group(4)),
                Integer.parseInt(ring.group(2)) != BLOCKS, Integer.parseInt(ring.group(5)));
    }
}
