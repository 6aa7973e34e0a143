package org.vipdrift.remote.sshj.internal;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Thread-safe. A socket without Nagle's delay that knows when bytes last came, and that takes no endless greeting: SSHJ
 * reads what comes before the SSH protocol byte by byte, all else in blocks.
 */
class WatchedSocket extends Socket {
    private static final int LONGEST_GREETING = 16 << 10;
    private static final int BUFFER = 64 << 10;

    private volatile long lastArrival = System.nanoTime();
    private volatile @Nullable String closedBecause;

    WatchedSocket() throws IOException {
        setTcpNoDelay(true);
    }

    /** Time since the host sent anything. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastArrival);
    }

    /** Silence is counted from now. */
    void restartSilence() {
        lastArrival = System.nanoTime();
    }

    /** Closes it; whoever reads or writes gets an exception. The first cause given stays. */
    void closeBecause(String why) {
        synchronized (this) {
            if (closedBecause == null) {
                closedBecause = why;
            }
        }
        closeQuietly();
    }

    /** Closing a socket has nothing to say to anybody. */
    void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            return;
        }
    }

    Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Arrivals(source());
    }

    InputStream source() throws IOException {
        return super.getInputStream();
    }

    /** Confined to the reading thread. */
    private final class Arrivals extends FilterInputStream {
        private int greeting;

        Arrivals(InputStream in) {
            super(new BufferedInputStream(in, BUFFER));
        }

        @Override
        public int read() throws IOException {
            if (++greeting > LONGEST_GREETING) {
                throw new EndlessGreetingException();
            }
            return arrived(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return arrived(super.read(bytes, offset, length));
        }

        private int arrived(int result) {
            lastArrival = System.nanoTime();
            return result;
        }
    }

    /** The other side sent more than any greeting has. */
    static final class EndlessGreetingException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
