package org.vipdrift.agent.internal.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/**
 * Thread-safe. Whether a GET is answered with a status that passes (HTTP/1.1, RFC 9112). No more than the status is read,
 * redirections are not followed, and with https any certificate is accepted: the check asks whether the service works,
 * not who it is.
 */
final class HttpStatus implements Attempt {
    private static final int LONGEST_LINE = 256;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final URI url;
    private final StatusRange passing;
    private volatile @Nullable Socket open;

    HttpStatus(List<String> arguments) {
        url = URI.create(arguments.getFirst());
        passing = StatusRange.parse(arguments.size() > 1 ? arguments.get(1) : StatusRange.DEFAULT);
    }

    @Override
    public Finding make(Duration most) throws IOException {
        Deadline deadline = new Deadline(most);
        try (Socket plain = new Socket()) {
            open = plain;
            plain.connect(new InetSocketAddress(InetAddress.getByName(host()), port()), deadline.left());
            plain.setSoTimeout(deadline.left());
            Socket socket = isSecure() ? AnyCertificate.over(plain, host(), port()) : plain;
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            return judged(statusLine(socket, plain, deadline));
        } catch (SocketTimeoutException e) {
            return Finding.fail(shown() + " did not answer within " + most.toMillis() + " ms.");
        } catch (IOException e) {
            return Finding.fail(shown() + ": " + Causes.sentence(e));
        } finally {
            open = null;
        }
    }

    private String host() {
        String host = String.valueOf(url.getHost());
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private int port() {
        return url.getPort() >= 0 ? url.getPort() : isSecure() ? HTTPS_PORT : HTTP_PORT;
    }

    private String request() {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : '?' + url.getRawQuery();
        String port = url.getPort() >= 0 ? ":" + url.getPort() : "";
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + url.getHost() + port
                + "\r\nUser-Agent: vipdrift-agent\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    }

    private static String statusLine(Socket socket, Socket plain, Deadline deadline) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            plain.setSoTimeout(deadline.left());
            int octet = socket.getInputStream().read();
            if (octet < 0 || octet == '\n') {
                break;
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }

    /** @param line "HTTP/1.1 200 OK" (RFC 9112, 4) */
    private Finding judged(String line) {
        String[] words = line.split(" ", 3);
        if (!line.startsWith("HTTP/1.") || words.length < 2 || !words[1].matches("[1-9][0-9]{2}")) {
            return Finding.fail(shown() + " did not answer in HTTP but with " + Printable.quoted(line) + '.');
        }
        boolean passes = passing.holds(Integer.parseInt(words[1]));
        return new Finding(passes, shown() + " answered " + Printable.oneLine(line.substring(words[0].length() + 1),
                LONGEST_LINE) + (passes ? "." : ", not " + passing + '.'));
    }

    private String shown() {
        return Printable.clean(url.toString());
    }

    /** A socket's reading is not ended by an interrupt. */
    @Override
    public void breakOff() {
        Socket socket = open;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException closedAsFarAsItGoes) {
                return;
            }
        }
    }

    /** Immutable. */
    private record Deadline(long at) {
        Deadline(Duration most) {
            this(System.nanoTime() + most.toNanos());
        }

        /** Milliseconds, at least 1 for a socket takes 0 for ever. */
        int left() throws SocketTimeoutException {
            long left = Duration.ofNanos(at - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException();
            }
            return (int) left;
        }
    }
}
