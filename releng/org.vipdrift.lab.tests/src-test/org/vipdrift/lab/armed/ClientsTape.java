package org.vipdrift.lab.armed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thread-safe. Every ARP frame that speaks for an address and goes to the client, from now until it is closed. */
final class ClientsTape implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("(\\d+\\.\\d+) ([0-9a-f:]{17}) > ([0-9a-f:]{17}), .*");
    private static final String ALL = "ff:ff:ff:ff:ff:ff";
    private final Process tcpdump;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * @param seconds when it went by, by a clock of its own
     * @param from MAC of the sender
     * @param toAll whether it announces; else it answers a question
     */
    record Frame(double seconds, String from, boolean toAll) {
    }

    ClientsTape(String address) throws IOException {
        tcpdump = new ProcessBuilder("tcpdump", "--immediate-mode", "-l", "-n", "-e", "-tt", "-i", "vb-client",
                "arp and arp src host " + address).redirectErrorStream(true).start();
        BufferedReader lines = tcpdump.inputReader();
        for (String line = lines.readLine(); line == null
                || !line.startsWith("listening on"); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("tcpdump has ended.");
            }
        }
        Thread.ofPlatform().name("clients-tape").daemon().start(() -> read(lines));
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher frame = LINE.matcher(line);
                if (frame.matches()) {
                    frames.add(new Frame(Double.parseDouble(frame.group(1)), frame.group(2),
                            frame.group(3).equals(ALL)));
                }
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    List<Frame> of(String mac) {
        return frames.stream().filter(frame -> frame.from().equals(mac)).toList();
    }

    List<Frame> announced(String mac) {
        return of(mac).stream().filter(Frame::toAll).toList();
    }

    @Override
    public void close() {
        closed = true;
        tcpdump.destroy();
    }
}
