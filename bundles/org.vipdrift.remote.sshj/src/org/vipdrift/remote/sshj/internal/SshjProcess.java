package org.vipdrift.remote.sshj.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import net.schmizz.sshj.common.SSHException;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteProcess;

/**
 * A running command. Its streams are SSHJ's own: a byte that comes wakes the reader, and a flush writes to the socket on
 * the caller's thread; nothing else lies between.
 */
final class SshjProcess implements RemoteProcess {
    private static final int MOST_ERRORS = 64 << 10;

    private final HostConnection connection;
    private final OrderChannel channel;
    private final Drain errors;

    SshjProcess(HostConnection connection, OrderChannel channel) {
        this.connection = connection;
        this.channel = channel;
        this.errors = Drain.start("errors of " + connection.target().host(), channel.getErrorStream(), MOST_ERRORS);
    }

    @Override
    public InputStream output() {
        return new Output(channel.getInputStream());
    }

    @Override
    public String errorsSoFar() {
        return Printable.clean(errors.text());
    }

    @Override
    public OutputStream input() {
        return channel.getOutputStream();
    }

    @Override
    public void close() {
        channel.leave();
    }

    /**
     * SSHJ's stream waits for data even when asked for none, as {@link InputStream#readNBytes} does at its end. It fails
     * only when the connection is lost, and that is said.
     */
    private final class Output extends FilterInputStream {
        Output(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (SSHException e) {
                throw connection.failure("reading from a command", e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return length == 0 ? 0 : super.read(bytes, offset, length);
            } catch (SSHException e) {
                throw connection.failure("reading from a command", e);
            }
        }
    }
}
