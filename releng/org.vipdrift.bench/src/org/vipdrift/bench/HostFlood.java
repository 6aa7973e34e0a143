package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Frames from the client to one host of the lab alone, so many a second until it is closed. */
final class HostFlood implements AutoCloseable {
    static final String INTERFACE = "host0";
    private static final int END_SECONDS = 5;
    /** To the host, from an address of nobody, of a type for experiments, 60 octets. */
    private static final String FRAME = "{ %s, 0x02, 0, 0, 0, 0, 1, c16(0x88b5), fill(0xca, 46) }";
    private final Shell shell;
    private final String host;
    private final Path log;
    private final Process sender;
    private final long before;
    private final long from = System.nanoTime();

    HostFlood(Shell shell, String host, int perSecond) throws IOException, InterruptedException {
        this.shell = shell;
        this.host = host;
        String mac = List.of(shell.onHost(host, "cat", "/sys/class/net/" + INTERFACE + "/address").split(":")).stream()
                .map(octet -> "0x" + octet).collect(Collectors.joining(", "));
        before = received();
        log = Files.createTempFile("vipdrift-flood", ".log");
        sender = shell.onClient(log, "trafgen", "-o", "lan0", "-b", perSecond + "pps", "-P", "1", "-q",
                FRAME.formatted(mac));
    }

    /** How many frames a second have come to the host so far, all frames counted. */
    double perSecond() throws IOException, InterruptedException {
        if (!sender.isAlive()) {
            throw new IOException("The flood ended: " + Files.readString(log));
        }
        return (received() - before) * 1e9 / (System.nanoTime() - from);
    }

    private long received() throws IOException, InterruptedException {
        return Long.parseLong(shell.onHost(host, "cat", "/sys/class/net/" + INTERFACE + "/statistics/rx_packets"));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        sender.destroy();
        if (!sender.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            sender.descendants().forEach(ProcessHandle::destroyForcibly);
            sender.destroyForcibly();
        }
        Files.deleteIfExists(log);
    }
}
