package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.direct.AbstractDirectChannel;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.core.Deadline;

/**
 * Thread-safe. A channel to a Unix socket on the host. Its opening carries, after what every channel's does (OpenSSH
 * PROTOCOL, section 2.4):
 *
 * <pre>
 * string  socket path
 * string  reserved, empty
 * uint32  reserved, 0
 * </pre>
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
final class SocketChannel extends AbstractDirectChannel {
    private static final String TYPE = "direct-streamlocal@openssh.com";
    private final String socket;

    SocketChannel(Connection connection, String socket) {
        super(connection, TYPE);
        this.socket = socket;
    }

    void open(Deadline deadline) throws SSHException {
        trans.write(buildOpenReq());
        openEvent.await(Math.max(1, deadline.left().toMillis()), TimeUnit.MILLISECONDS);
    }

    @Override
    protected SSHPacket buildOpenReq() {
        return super.buildOpenReq().putString(socket, StandardCharsets.UTF_8).putString("").putUInt32(0);
    }

    /** Asks the host to close the channel and goes, without waiting for it. */
    void leave() {
        try {
            if (isOpen()) {
                sendClose();
            }
        } catch (SSHException e) {
            return; // the connection is lost, and the channel with it
        }
    }
}
