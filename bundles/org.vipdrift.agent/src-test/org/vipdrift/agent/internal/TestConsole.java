package org.vipdrift.agent.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.CapturedFrames;

/** A console at an agent's socket, as a real one speaks to it. */
public final class TestConsole implements AgentEvents, CaptureEvents, AutoCloseable {
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    public final AgentService agent;
    private final BlockingQueue<AgentEvent> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<CapturedFrames> batches = new LinkedBlockingQueue<>();
    private final SocketChannel channel;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    TestConsole(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        Launcher<AgentService> launcher = new Launcher.Builder<AgentService>().setLocalService(this)
                .setRemoteInterface(AgentService.class).setInput(Channels.newInputStream(channel))
                .setOutput(Channels.newOutputStream(channel)).configureGson(AgentJson::configure)
                .setExecutorService(reader).create();
        launcher.startListening();
        agent = launcher.getRemoteProxy();
    }

    public <T> T get(CompletableFuture<T> answer) throws Exception {
        return answer.get(20, TimeUnit.SECONDS);
    }

    public void assertRefused(AgentError error, String sentence, CompletableFuture<?> answer) {
        Throwable cause = assertThrows(ExecutionException.class, () -> get(answer)).getCause();
        ResponseErrorException refused = (ResponseErrorException) cause;
        assertTrue(refused.getResponseError().getCode() == error.code(), refused.getResponseError().toString());
        assertTrue(refused.getResponseError().getMessage().contains(sentence),
                refused.getResponseError().getMessage());
    }

    /** Waits for an event; others that come before are passed over. */
    public AgentEvent await(Predicate<AgentEvent> wanted) throws InterruptedException {
        List<AgentEvent> others = new ArrayList<>();
        while (true) {
            AgentEvent event = events.poll(20, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no such event among " + others);
            }
            if (wanted.test(event)) {
                return event;
            }
            others.add(event);
        }
    }

    @Override
    public void happened(AgentEvent event) {
        events.add(event);
    }

    @Override
    public void captured(CapturedFrames batch) {
        batches.add(batch);
    }

    /** Waits for the next frames of a capture. */
    public CapturedFrames batch() throws InterruptedException {
        CapturedFrames batch = batches.poll(20, TimeUnit.SECONDS);
        if (batch == null) {
            throw new AssertionError("no frames came");
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        reader.shutdownNow();
    }
}
