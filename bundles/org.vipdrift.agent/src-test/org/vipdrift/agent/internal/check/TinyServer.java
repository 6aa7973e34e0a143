package org.vipdrift.agent.internal.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** Answers each connection with the same octets, one connection at a time, for tests. */
final class TinyServer implements AutoCloseable {
    private final ServerSocket socket;
    private final boolean drips;
    private final LinkedBlockingDeque<String> requests = new LinkedBlockingDeque<>();
    private volatile String answer;

    TinyServer(ServerSocket socket, String answer) {
        this(socket, answer, false);
    }

    private TinyServer(ServerSocket socket, String answer, boolean drips) {
        this.socket = socket;
        this.answer = answer;
        this.drips = drips;
        Thread.ofPlatform().daemon().name("server").start(this::serve);
    }

    /** One that sends an octet every 100 ms, without end. */
    static TinyServer dripping(ServerSocket socket) {
        return new TinyServer(socket, "H", true);
    }

    ServerSocket socket() {
        return socket;
    }

    void answer(String another) {
        answer = another;
    }

    /** The first line of the newest request. */
    String request() throws InterruptedException {
        return String.valueOf(requests.pollLast(30, TimeUnit.SECONDS));
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                serve(client);
            } catch (IOException | InterruptedException clientOrServerGone) {
                continue;
            }
        }
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        BufferedReader from = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        requests.add(String.valueOf(from.readLine()));
        do {
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            Thread.sleep(drips ? 100 : 0);
        } while (drips && !socket.isClosed());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
