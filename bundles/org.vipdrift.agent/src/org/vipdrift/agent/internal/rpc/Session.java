package org.vipdrift.agent.internal.rpc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.FrameCaptureOrder;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.capture.Captures;
import org.vipdrift.agent.internal.capture.SessionCapture;
import org.vipdrift.agent.internal.events.EventHub;
import org.vipdrift.agent.internal.group.OrderRefused;
import org.vipdrift.core.Subscription;

/** Thread-safe. One console at the socket: a thread reads its orders, another writes the answers and events. */
final class Session implements AutoCloseable {
    /** Orders whose answer is still due. */
    private static final int MOST_OPEN = 64;

    private final SocketChannel channel;
    private final MessageJsonHandler json;
    private final EventHub hub;
    private final Consumer<Session> ended;
    private final SessionCapture capture;
    private final Outbox outbox;
    private final RemoteEndpoint endpoint;
    private final AtomicInteger open = new AtomicInteger();
    private final Thread reader;
    private final Thread writer;
    /** Guarded by this. */
    private Subscription subscription = () -> {
    };

    /** @param desk makes this session's order desk */
    Session(String name, SocketChannel channel, MessageJsonHandler json, EventHub hub, Captures captures,
            Function<Session, AgentService> desk, Consumer<Session> ended) {
        reader = Thread.ofPlatform().daemon().name(name).unstarted(this::read);
        writer = Thread.ofPlatform().daemon().name(name + "-out").unstarted(this::write);
        this.channel = channel;
        this.json = json;
        this.hub = hub;
        this.ended = ended;
        capture = new SessionCapture(captures);
        outbox = new Outbox(channel, json, this::tooSlow);
        endpoint = new RemoteEndpoint(this::send, ServiceEndpoints.toEndpoint(desk.apply(this)), Session::failure);
    }

    void start() {
        writer.start();
        reader.start();
    }

    /** From now on the console gets events. */
    void subscribe() {
        AgentEvents console = ServiceEndpoints.toServiceObject(endpoint, AgentEvents.class);
        Subscription fresh = hub.add(console::happened);
        synchronized (this) {
            subscription.close();
            subscription = fresh;
        }
        if (!channel.isOpen()) {
            fresh.close();
        }
    }

    /** From now on the console gets frames. */
    Done capture(FrameCaptureOrder order) throws OrderRefused, IOException {
        return capture.begin(order, ServiceEndpoints.toServiceObject(endpoint, CaptureEvents.class), outbox::waiting);
    }

    CompletableFuture<Done> stopCapture() {
        return capture.stop();
    }

    private void read() {
        try {
            MessageReader reader = new MessageReader(channel);
            while (open.get() <= MOST_OPEN) {
                accept(reader.next());
            }
            AgentLog.warn("A console left more than " + MOST_OPEN + " orders open and was cut off.");
        } catch (EOFException | ClosedChannelException end) {
            close();
        } catch (IOException | RuntimeException e) {
            AgentLog.warn("A console was cut off, it does not speak the protocol: " + e.getMessage());
        } finally {
            close();
        }
    }

    private void accept(String text) throws IOException {
        try {
            @Nullable Message message = json.parseMessage(text);
            if (message == null) {
                throw new IOException("a message that is none");
            }
            if (message instanceof RequestMessage) {
                open.incrementAndGet();
            }
            endpoint.consume(message);
        } catch (MessageIssueException e) {
            refuse(e);
        }
    }

    /** A request whose values cannot be read is answered; anything else that cannot is not worth a word. */
    private void refuse(MessageIssueException unreadable) {
        if (unreadable.getRpcMessage() instanceof RequestMessage request) {
            Exception cause = unreadable.getIssues().getFirst().getCause();
            ResponseMessage answer = new ResponseMessage();
            answer.setRawId(request.getRawId());
            answer.setError(new ResponseError(AgentError.INVALID.code(),
                    "The order cannot be read: " + (cause == null ? unreadable : cause).getMessage(), null));
            outbox.consume(answer);
        }
    }

    private void write() {
        try {
            outbox.run();
        } catch (IOException | InterruptedException end) {
            close();
        }
    }

    private void send(Message message) {
        if (message instanceof ResponseMessage) {
            open.decrementAndGet();
        }
        outbox.consume(message);
    }

    private void tooSlow() {
        if (channel.isOpen()) {
            AgentLog.warn("A console does not read what it is told and was cut off.");
            close();
        }
    }

    private static ResponseError failure(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause()
                : thrown;
        if (cause instanceof ResponseErrorException refused) {
            return refused.getResponseError();
        }
        if (cause instanceof IOException e) {
            return new ResponseError(AgentError.KERNEL.code(), "The kernel refused: " + e.getMessage() + ".", null);
        }
        AgentLog.defect("An order failed", cause);
        return new ResponseError(ResponseErrorCode.InternalError, "The agent failed: " + cause + ".", null);
    }

    @Override
    public void close() {
        Subscription last;
        synchronized (this) {
            last = subscription;
        }
        last.close();
        capture.close();
        try {
            channel.close();
        } catch (IOException e) {
            AgentLog.warn("A console's socket could not be closed: " + e.getMessage());
        }
        writer.interrupt();
        ended.accept(this);
    }
}
