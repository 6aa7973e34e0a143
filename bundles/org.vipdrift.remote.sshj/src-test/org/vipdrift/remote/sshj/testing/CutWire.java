package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** A relay to a test server that can be told to pass nothing on any more, as a cut cable does, in both directions. */
public final class CutWire implements AutoCloseable {
    private final TestSshServer server;
    private final RawServer relay;
    private volatile boolean cut;
    private final Semaphore never = new Semaphore(0);

    public CutWire(TestSshServer server) {
        this.server = server;
        relay = RawServer.treating(this::join);
    }

    private void join(Socket from) throws IOException {
        Socket to = new Socket("127.0.0.1", server.port());
        to.setTcpNoDelay(true);
        from.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("wire").start(() -> pump(to, from));
        pump(from, to);
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16384];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (cut) {
                    never.acquire();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            return; // one side has gone
        }
    }

    public void cut() {
        cut = true;
    }

    public RemoteTarget target(Login login) {
        RemoteTarget direct = server.target(login);
        return new RemoteTarget(direct.host(), direct.address(), relay.port(), direct.user(), login);
    }

    @Override
    public void close() {
        relay.close();
    }
}
