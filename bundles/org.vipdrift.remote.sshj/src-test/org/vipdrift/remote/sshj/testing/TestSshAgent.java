package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vipdrift.remote.sshj.UserKeys;

/** OpenSSH's own ssh-agent with some keys, or a socket that answers as it is told. */
public final class TestSshAgent implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path socket;
    private final AutoCloseable end;
    private volatile boolean staysOpen;

    private TestSshAgent(Path socket, AutoCloseable end) {
        this.socket = socket;
        this.end = end;
    }

    public static TestSshAgent with(Path folder, Path... keys) throws IOException, InterruptedException {
        Path socket = folder.resolve("agent" + COUNT.incrementAndGet());
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).redirectErrorStream(true)
                .start();
        long start = System.nanoTime();
        while (!Files.exists(socket)) {
            if (System.nanoTime() - start > 10_000_000_000L || !agent.isAlive()) {
                throw new IOException("ssh-agent did not start");
            }
            Thread.onSpinWait();
        }
        for (Path key : keys) {
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            if (add.start().waitFor() != 0) {
                throw new IOException("ssh-add did not take " + key);
            }
        }
        return new TestSshAgent(socket, agent::destroy);
    }

    /** Sends these bytes to whoever asks and then closes. */
    public static TestSshAgent answering(Path folder, byte[] answer) throws IOException {
        Path socket = folder.resolve("agent" + COUNT.incrementAndGet());
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        TestSshAgent agent = new TestSshAgent(socket, server);
        Thread.ofPlatform().daemon().name("test agent").start(() -> agent.serve(server, answer));
        return agent;
    }

    public TestSshAgent thatStaysOpen() {
        staysOpen = true;
        return this;
    }

    private void serve(ServerSocketChannel server, byte[] answer) {
        try (SocketChannel client = server.accept()) {
            client.read(ByteBuffer.allocate(5));
            client.write(ByteBuffer.wrap(answer));
            if (staysOpen) {
                client.read(ByteBuffer.allocate(1));
            }
        } catch (IOException e) {
            return; // the test is over
        }
    }

    public UserKeys userKeys() {
        return new UserKeys(Optional.of(socket), List.of());
    }

    @Override
    public void close() throws Exception {
        end.close();
    }
}
