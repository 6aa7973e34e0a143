package org.vipdrift.remote.sshj.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** The socket below each SSH connection, asked for what its kernel was told. */
@Timeout(60)
class WatchedSocketTest {
    @Test
    void sendsSmallMessagesAtOnce() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            RemoteTarget target = new RemoteTarget(new HostId("h1"), server.getInetAddress().getHostAddress(),
                    server.getLocalPort(), "root", new Login.Automatic());
            try (WatchedSocket socket = new Dial(target).connect(Deadline.in(Duration.ofSeconds(30)))) {
                assertTrue(socket.getTcpNoDelay(),
                        "TCP_NODELAY (RFC 896: without it an order waits for the answer to the"
                                + " one before)");
            }
        }
    }
}
