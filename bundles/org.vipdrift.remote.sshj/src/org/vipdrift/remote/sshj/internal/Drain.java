package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.vipdrift.core.Deadline;

/** Thread-safe. Reads a stream to its end on a thread of its own, so that the other side never waits; keeps the start. */
final class Drain {
    private final byte[] kept;
    private final Thread thread;
    /** Guarded by this. */
    private int length;

    private Drain(String name, InputStream in, int most) {
        kept = new byte[most];
        thread = Thread.ofVirtual().name(name).unstarted(() -> readAll(in));
    }

    static Drain start(String name, InputStream in, int most) {
        Drain drain = new Drain(name, in, most);
        drain.thread.start();
        return drain;
    }

    private void readAll(InputStream in) {
        byte[] buffer = new byte[16 << 10];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            return; // the connection is lost, which the order's own wait reports
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        int fits = Math.min(count, kept.length - length);
        System.arraycopy(bytes, 0, kept, length, fits);
        length += fits;
    }

    boolean join(Deadline deadline) throws InterruptedException {
        Duration left = deadline.left();
        return thread.join(left.isZero() ? Duration.ofMillis(1) : left);
    }

    synchronized String text() {
        return new String(kept, 0, length, StandardCharsets.UTF_8);
    }
}
