package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/** A TCP server on loopback that is no SSH server. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What is done with each connection, on a thread of its own. */
    @FunctionalInterface
    public interface Treatment {
        void of(Socket socket) throws Exception;
    }

    private RawServer(int backlog) {
        try {
            server = new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RawServer treating(Treatment treatment) {
        RawServer raw = new RawServer(50);
        Thread.ofPlatform().daemon().name("raw server").start(() -> raw.accept(treatment));
        return raw;
    }

    /** Takes connections and says nothing. */
    public static RawServer mute() {
        return treating(socket -> {
        });
    }

    /** A port from which nothing comes back: its queue is full and nobody accepts, so the kernel drops every SYN. */
    public static RawServer blackHole() {
        RawServer raw = new RawServer(1);
        List<Socket> fillers = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                Socket filler = new Socket();
                fillers.add(filler);
                filler.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), raw.port()), 200);
            }
            throw new IllegalStateException("the queue never fills");
        } catch (IOException full) {
            raw.open.addAll(fillers);
            return raw;
        }
    }

    private void accept(Treatment treatment) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofPlatform().daemon().name("raw connection").start(() -> treat(socket, treatment));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void treat(Socket socket, Treatment treatment) {
        try {
            treatment.of(socket);
        } catch (Exception e) {
            return; // the other side has gone
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public RemoteTarget target() {
        return new RemoteTarget(new HostId("h1"), "127.0.0.1", port(), "ops", new Login.Automatic());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
