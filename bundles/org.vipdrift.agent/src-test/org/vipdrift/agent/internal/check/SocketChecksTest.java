package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.agent.api.CheckTerms.Kind;

/** TCP and HTTP checks of real sockets; for TLS see {@link SecureCheckTest}. */
class SocketChecksTest {

    private static ServerSocket listen(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    private static String port(ServerSocket server) {
        return Integer.toString(server.getLocalPort());
    }

    private static String url(ServerSocket server) {
        return "http://127.0.0.1:" + port(server) + "/health?deep=1";
    }

    @Test
    void passesWhileAPortTakesConnectionsAndFailsWhenItIsClosed() throws Exception {
        ServerSocket server = listen(50);
        try (server; CheckStage stage = new CheckStage(CheckStage.terms(Kind.TCP, "127.0.0.1", port(server)))) {
            String passed = stage.passes();
            assertTrue(passed.startsWith("127.0.0.1 port " + port(server) + " took a connection after "), passed);
            server.close();
            assertEquals("127.0.0.1 port " + port(server) + ": Connection refused.", stage.fails());
        }
    }

    @Test
    void failsWhenAPortDoesNotAnswerInTime() throws Exception {
        List<Socket> filling = new ArrayList<>();
        try (ServerSocket server = listen(1)) {
            fillQueue(server, filling);
            assertEquals(Finding.fail("127.0.0.1 port " + port(server) + " did not answer within 300 ms."),
                    new TcpConnect(List.of("127.0.0.1", port(server))).make(Duration.ofMillis(300)));
        } finally {
            for (Socket socket : filling) {
                socket.close();
            }
        }
    }

    /** Until the kernel takes no connection any more. */
    private static void fillQueue(ServerSocket server, List<Socket> filling) throws IOException {
        while (filling.size() < 10) {
            Socket socket = new Socket();
            filling.add(socket);
            try {
                socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), 200);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
    }

    @Test
    void judgesAnHttpServerByTheStatusOfItsAnswer() throws Exception {
        try (TinyServer server = new TinyServer(listen(50), "HTTP/1.1 204 No Content\r\n\r\n");
                CheckStage stage = new CheckStage(CheckStage.terms(Kind.HTTP, url(server.socket())))) {
            assertEquals(url(server.socket()) + " answered 204 No Content.", stage.passes());
            assertEquals("GET /health?deep=1 HTTP/1.1", server.request());
            server.answer("HTTP/1.1 503 Service Unavailable\r\n\r\n");
            assertEquals(url(server.socket()) + " answered 503 Service Unavailable, not 200-399.", stage.fails());
        }
    }

    @Test
    void passesWithTheStatusesThatAreNamed() throws Exception {
        try (TinyServer server = new TinyServer(listen(50), "HTTP/1.0 401\r\n\r\n");
                CheckStage stage = new CheckStage(CheckStage.terms(Kind.HTTP, url(server.socket()), "200,401"))) {
            stage.passes();
            server.answer("HTTP/1.0 201\r\n\r\n");
            assertEquals(url(server.socket()) + " answered 201, not 200,401.", stage.fails());
        }
    }

    @Test
    void failsWhenAServerSpeaksNoHttp() throws Exception {
        try (TinyServer server = new TinyServer(listen(50), "SSH-2.0-x\u0007" + "y".repeat(100_000) + "\r\n");
                CheckStage stage = new CheckStage(CheckStage.terms(Kind.HTTP, url(server.socket())))) {
            String failed = stage.fails();
            assertTrue(
                    failed.contains("did not answer in HTTP but with \"SSH-2.0-x\\u0007yyy") && failed.length() < 400,
                    failed);
        }
    }

    @Test
    void failsWhenAnHttpServerSaysNothingInTime() throws Exception {
        try (ServerSocket silent = listen(50)) {
            assertEquals(unanswered(silent), new HttpStatus(List.of(url(silent))).make(Duration.ofMillis(300)));
        }
    }

    @Test
    void failsWhenAnHttpServerDripsItsAnswer() throws Exception {
        try (TinyServer server = TinyServer.dripping(listen(50))) {
            assertEquals(unanswered(server.socket()),
                    new HttpStatus(List.of(url(server.socket()))).make(Duration.ofMillis(300)));
        }
    }

    private static Finding unanswered(ServerSocket server) {
        return Finding.fail(url(server) + " did not answer within 300 ms.");
    }
}
