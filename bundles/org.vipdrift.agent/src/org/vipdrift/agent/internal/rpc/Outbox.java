package org.vipdrift.agent.internal.rpc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/** Thread-safe. Messages on their way to one console: a thread of its own writes them, and nobody else ever waits. */
final class Outbox implements MessageConsumer {
    /** More than all kinds of news together may be at once, when a host's groups of hundreds of VIPs move. */
    private static final int MOST_WAITING = 2048;

    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final WritableByteChannel channel;
    private final MessageJsonHandler json;
    private final Runnable overflow;

    /** @param overflow called on the caller's thread when a console reads so slowly that messages would pile up */
    Outbox(WritableByteChannel channel, MessageJsonHandler json, Runnable overflow) {
        this.channel = channel;
        this.json = json;
        this.overflow = overflow;
    }

    @Override
    @NonNullByDefault({})
    public void consume(Message message) {
        if (!waiting.offer(message)) {
            overflow.run();
        }
    }

    /** How many messages nobody has begun to write. */
    int waiting() {
        return waiting.size();
    }

    /** Writes until the channel fails or the thread is interrupted. */
    void run() throws IOException, InterruptedException {
        while (true) {
            byte[] body = json.serialize(waiting.take()).getBytes(StandardCharsets.UTF_8);
            byte[] header = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            ByteBuffer frame = ByteBuffer.allocate(header.length + body.length).put(header).put(body).flip();
            while (frame.hasRemaining()) {
                channel.write(frame);
            }
        }
    }
}
