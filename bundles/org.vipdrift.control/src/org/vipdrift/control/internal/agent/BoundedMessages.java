package org.vipdrift.control.internal.agent;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.vipdrift.agent.api.AgentJson;

/**
 * Confined to the link's reader thread. Lets a host's JSON-RPC bytes through as long as no {@code Content-Length} header
 * announces more than {@link AgentJson#LARGEST_MESSAGE}: a hostile host must not make us allocate.
 */
final class BoundedMessages extends FilterInputStream {
    private static final String HEADER = "content-length:";
    private static final int LONGEST_HEADER = 256;
    private final Runnable atEnd;
    private final StringBuilder line = new StringBuilder();
    private long announced;
    private long bodyLeft;

    /** @param atEnd called once or more when the stream has ended or failed */
    BoundedMessages(InputStream in, Runnable atEnd) {
        super(in);
        this.atEnd = atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int count = bodyLeft > 0 ? readBody(buffer, offset, length) : readOne(buffer, offset, length);
            if (count < 0) {
                atEnd.run();
            }
            return count;
        } catch (IOException e) {
            atEnd.run();
            throw e;
        }
    }

    /** Something read from the host. */
    private interface Reading {
        int read() throws IOException;
    }

    /** A connection that breaks is the stream's end: whoever waits for an answer hears of it, nobody else needs to. */
    private static int fromHost(Reading reading) {
        try {
            return reading.read();
        } catch (IOException broken) {
            return -1;
        }
    }

    private int readBody(byte[] buffer, int offset, int length) throws IOException {
        int count = fromHost(() -> in.read(buffer, offset, (int) Math.min(length, bodyLeft)));
        bodyLeft -= Math.max(count, 0);
        return count;
    }

    private int readOne(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int next = fromHost(in::read);
        if (next < 0) {
            return -1;
        }
        watch(next);
        buffer[offset] = (byte) next;
        return 1;
    }

    private void watch(int next) throws IOException {
        if (next == '\n') {
            endOfLine();
        } else if (line.length() < LONGEST_HEADER) {
            line.append((char) next);
        } else {
            throw new IOException("The host sent a header of more than " + LONGEST_HEADER + " characters.");
        }
    }

    private void endOfLine() throws IOException {
        String header = line.toString().strip();
        line.setLength(0);
        if (header.isEmpty()) {
            bodyLeft = announced;
            announced = 0;
        } else if (header.regionMatches(true, 0, HEADER, 0, HEADER.length())) {
            announced = length(header.substring(HEADER.length()).strip());
        }
    }

    private static long length(String digits) throws IOException {
        try {
            long length = Long.parseLong(digits);
            if (length >= 0 && length <= AgentJson.LARGEST_MESSAGE) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw new IOException("The host sent a message length that is no number.", e);
        }
        throw new IOException("The host announced a message of " + digits + " bytes; at most "
                + AgentJson.LARGEST_MESSAGE + " are read.");
    }
}
