package org.vipdrift.remote.sshj.internal;

import java.io.InputStream;
import java.io.OutputStream;
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
        return new ChannelOutput(connection, channel.getInputStream());
    }

    @Override
    public String errorsSoFar() {
        return Printable.clean(errors.text().strip());
    }

    @Override
    public OutputStream input() {
        return channel.getOutputStream();
    }

    @Override
    public void close() {
        channel.leave();
    }
}
