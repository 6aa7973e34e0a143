package org.vipdrift.remote.sshj.internal;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Thread-safe. Speaks to an ssh-agent over its Unix socket (draft-ietf-sshm-ssh-agent). Every message is
 *
 * <pre>
 * | length of the rest, 4 bytes | type, 1 byte | fields: strings are length, 4 bytes, and bytes; numbers 4 bytes |
 *
 * 11 request identities  -> 12: count, then for each: string key, string comment
 * 13 sign: string key, string data, flags -> 14: string signature
 * 5 failure
 * </pre>
 *
 * Its calls block until the agent has answered; closing ends them.
 */
final class AgentClient implements AutoCloseable {
    private static final int LARGEST = 256 << 10;
    private static final int MOST_IDENTITIES = 256;
    private static final byte REQUEST_IDENTITIES = 11;
    private static final byte IDENTITIES = 12;
    private static final byte SIGN = 13;
    private static final byte SIGNATURE = 14;

    private final Path socket;
    /** Guarded by this; made at the first call. */
    private @Nullable SocketChannel channel;
    private volatile boolean closed;

    /** A public key in SSH wire form whose private half the agent holds. */
    record Identity(byte[] key) {
    }

    AgentClient(Path socket) {
        this.socket = socket;
    }

    List<Identity> identities() throws IOException {
        ByteBuffer answer = ask(ByteBuffer.allocate(1).put(REQUEST_IDENTITIES), IDENTITIES);
        try {
            int count = answer.getInt();
            List<Identity> identities = new ArrayList<>();
            for (int i = 0; i < count && i < MOST_IDENTITIES; i++) {
                identities.add(new Identity(string(answer)));
                string(answer);
            }
            return identities;
        } catch (BufferUnderflowException e) {
            throw new IOException("its list of keys is damaged", e);
        }
    }

    /** @return the signature in SSH wire form: string algorithm, string signature */
    byte[] sign(Identity identity, byte[] data, int flags) throws IOException {
        byte[] key = identity.key();
        ByteBuffer request = ByteBuffer.allocate(1 + 4 + key.length + 4 + data.length + 4).put(SIGN)
                .putInt(key.length).put(key).putInt(data.length).put(data).putInt(flags);
        try {
            return string(ask(request, SIGNATURE));
        } catch (BufferUnderflowException e) {
            throw new IOException("its signature is damaged", e);
        }
    }

    private static byte[] string(ByteBuffer from) throws IOException {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) {
            throw new IOException("its answer has a field longer than itself");
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private ByteBuffer ask(ByteBuffer request, byte expected) throws IOException {
        SocketChannel open = open();
        synchronized (open) {
            ByteBuffer frame = ByteBuffer.allocate(4 + request.capacity()).putInt(request.capacity())
                    .put(request.flip()).flip();
            while (frame.hasRemaining()) {
                open.write(frame);
            }
            ByteBuffer answer = read(open, length(read(open, 4).getInt()));
            if (answer.get() != expected) {
                throw new IOException("the ssh-agent refused");
            }
            return answer;
        }
    }

    private static int length(int announced) throws IOException {
        if (announced < 1 || announced > LARGEST) {
            throw new IOException("its answer announces " + announced + " bytes");
        }
        return announced;
    }

    private static ByteBuffer read(SocketChannel from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (from.read(buffer) < 0) {
                throw new EOFException("it closed the connection");
            }
        }
        return buffer.flip();
    }

    private synchronized SocketChannel open() throws IOException {
        if (closed) {
            throw new IOException("the connection to it was closed");
        }
        SocketChannel open = channel;
        if (open == null) {
            open = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel = open;
            open.connect(UnixDomainSocketAddress.of(socket));
        }
        return open;
    }

    @Override
    public synchronized void close() {
        closed = true;
        SocketChannel open = channel;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                return; // a closed socket has nothing to say to anybody
            }
        }
    }
}
