package org.vipdrift.remote.sshj.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import net.schmizz.sshj.common.SSHException;

/**
 * Confined to the reader's thread. SSHJ's stream waits for data even when asked for none, as
 * {@link InputStream#readNBytes} does at its end. It fails only when the connection is lost, and that is said.
 */
final class ChannelOutput extends FilterInputStream {
    private final HostConnection connection;

    ChannelOutput(HostConnection connection, InputStream in) {
        super(in);
        this.connection = connection;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (SSHException e) {
            throw lost(e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return length == 0 ? 0 : super.read(bytes, offset, length);
        } catch (SSHException e) {
            throw lost(e);
        }
    }

    private IOException lost(SSHException cause) {
        return connection.failure("reading from it", cause);
    }
}
