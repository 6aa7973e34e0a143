package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;

/**
 * Thread-safe. A connection that another host holds for us (RFC 4254, 7.2: {@code direct-tcpip}), in the form SSHJ takes.
 * Nothing else goes through that host's connection: the two end together.
 */
final class TunnelSocket extends WatchedSocket {
    private final DirectConnection channel;
    private final HostConnection through;

    /** Takes both over. They are set first, since a socket asks itself whether it is closed as it is made. */
    TunnelSocket(DirectConnection channel, HostConnection through) throws IOException {
        this.channel = channel;
        this.through = through;
        super();
    }

    @Override
    InputStream source() {
        return channel.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
        return channel.getOutputStream();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return super.isClosed() || !through.isOpen();
    }

    @Override
    public void close() throws IOException {
        super.close();
        through.cut();
    }
}
