package org.vipdrift.agent.internal.rpc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import org.vipdrift.agent.api.AgentJson;

/**
 * Confined to one thread. Reads messages framed by headers, as in HTTP: {@code Content-Length: N}, an empty line, N
 * octets of JSON. No message longer than {@link AgentJson#LARGEST_MESSAGE} is read.
 */
final class MessageReader {
    private static final int LONGEST_HEADERS = 1024;
    private static final String LENGTH = "content-length:";

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(8 << 10).limit(0);

    MessageReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the next message.
     *
     * @throws EOFException if the stream has ended
     * @throws IOException if it is not framed as it should be
     */
    String next() throws IOException {
        byte[] body = new byte[length()];
        for (int at = 0; at < body.length;) {
            fill();
            int count = Math.min(buffer.remaining(), body.length - at);
            buffer.get(body, at, count);
            at += count;
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private int length() throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        for (int read = 0; read < LONGEST_HEADERS; read++) {
            fill();
            char c = (char) (buffer.get() & 0xff);
            if (c != '\n') {
                line.append(c);
                continue;
            }
            String header = line.toString().strip();
            line.setLength(0);
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = parse(header.substring(LENGTH.length()).strip());
            } else if (header.isEmpty() && length >= 0) {
                return length;
            } else if (header.isEmpty()) {
                throw new IOException("a message without Content-Length");
            }
        }
        throw new IOException("headers longer than " + LONGEST_HEADERS + " octets");
    }

    private static int parse(String digits) throws IOException {
        try {
            int length = Integer.parseInt(digits);
            if (length >= 0 && length <= AgentJson.LARGEST_MESSAGE) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new IOException("a Content-Length that is no number", e);
        }
        throw new IOException("a message of " + digits + " octets, at most " + AgentJson.LARGEST_MESSAGE
                + " are accepted");
    }

    private void fill() throws IOException {
        if (buffer.hasRemaining()) {
            return;
        }
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        if (count < 0) {
            throw new EOFException("the stream has ended");
        }
    }
}
