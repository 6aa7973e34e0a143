package org.vipdrift.capture.dumpcap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.capture.CaptureOrder;
import org.vipdrift.capture.CaptureSource;
import org.vipdrift.capture.LiveCapture;

/** Whether an interface hears frames for others, as ip(8) tells. */
final class Promiscuity {
    private static final Pattern COUNT = Pattern.compile("promiscuity (\\d+)");

    private Promiscuity() {
    }

    /** Prints how many want to hear them, of a capture that does and of one that does not. */
    static void print(CaptureSource source, String name) throws Exception {
        for (boolean wanted : List.of(true, false)) {
            try (LiveCapture _ = source.start(new CaptureOrder(name, "", wanted, 96, 1 << 20), _ -> {
            })) {
                Process ip = new ProcessBuilder("ip", "-d", "link", "show", name).redirectErrorStream(true).start();
                String said = new String(ip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Matcher count = COUNT.matcher(said);
                System.out.println(count.find() ? count.group(1) : said);
            }
        }
    }
}
