package org.vipdrift.remote.sshj.internal;

import java.io.InputStream;
import java.io.OutputStream;
import org.vipdrift.remote.RemoteStream;

/** A connection to a socket on the host; its streams are SSHJ's own, as a {@link SshjProcess process's} are. */
record SshjStream(HostConnection connection, SocketChannel channel) implements RemoteStream {

    @Override
    public InputStream output() {
        return new ChannelOutput(connection, channel.getInputStream());
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
