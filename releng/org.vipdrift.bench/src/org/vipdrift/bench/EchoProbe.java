package org.vipdrift.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.vipdrift.lab.watch.echo.EchoClient;

/**
 * A client that asks an address by ICMP echo every millisecond; closing it ends it. It runs at real-time priority where
 * the kernel allows it, so that it is not late itself.
 */
final class EchoProbe implements AutoCloseable {
    static final double INTERVAL_MILLIS = 1;
    private static final String AT_ONCE = "chrt -f 10 true 2>/dev/null && exec chrt -f 10 \"$@\"; exec \"$@\"";
    private static final int AFTER_MILLIS = 200;
    private static final int END_SECONDS = 20;
    private final Path file;
    private final Process client;

    EchoProbe(Shell shell, String address) throws IOException {
        file = Files.createTempFile("vipdrift-echo", ".log");
        client = shell.onClient(file, "sh", "-c", AT_ONCE, "sh", System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), EchoClient.class.getName(), address,
                String.valueOf(Math.round(INTERVAL_MILLIS * 1000)));
    }

    /** Asks for a little longer, ends the client and reads what was answered. */
    EchoLog finish() throws IOException, InterruptedException {
        Pause.millis(AFTER_MILLIS);
        client.getOutputStream().close();
        if (!client.waitFor(END_SECONDS, TimeUnit.SECONDS) || client.exitValue() != 0) {
            throw new IOException("The client's echo program did not end well; is java usable in the lab's client?");
        }
        return EchoLog.read(file, INTERVAL_MILLIS);
    }

    @Override
    public void close() throws IOException {
        client.destroyForcibly();
        Files.deleteIfExists(file);
    }
}
