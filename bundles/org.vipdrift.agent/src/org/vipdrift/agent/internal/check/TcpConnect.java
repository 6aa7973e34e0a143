package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;

/** Immutable. Whether a TCP port takes a connection; it is closed at once, with nothing sent. */
final class TcpConnect implements Attempt {
    private final String host;
    private final int port;

    TcpConnect(List<String> arguments) {
        host = arguments.getFirst();
        port = Integer.parseInt(arguments.get(1));
    }

    @Override
    public Finding make(Duration most) throws IOException {
        String where = host + " port " + port;
        long begun = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) most.toMillis());
            return Finding.pass(where + " took a connection after " + millis(System.nanoTime() - begun) + " ms.");
        } catch (SocketTimeoutException e) {
            return Finding.fail(where + " did not answer within " + most.toMillis() + " ms.");
        } catch (IOException e) {
            return Finding.fail(where + ": " + Causes.sentence(e));
        }
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
