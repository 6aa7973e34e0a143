package org.vipdrift.control.internal.agent;

import java.io.EOFException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Thread-safe. An attached agent: JSON-RPC over a stream to its socket. */
public final class AgentLink implements AutoCloseable {
    /** The library's words on a stream that has ended, which is said here, would stand among a command's lines. */
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");
    private static final int FIRST_CLOCK_EXCHANGES = 5;
    private final HostId host;
    private final RemoteSession session;
    private final AgentStream stream;
    private final ExecutorService reader;
    private final AgentService service;
    private final Future<?> listening;
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile Optional<Hello> hello = Optional.empty();
    private volatile boolean ended;
    private volatile ClockOffset clock = new ClockOffset(0, Long.MAX_VALUE);

    private AgentLink(RemoteSession session, AgentStream stream, Object ears) {
        this.host = session.target().host();
        this.session = session;
        this.stream = stream;
        LIBRARY.setLevel(Level.SEVERE);
        reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("agent-" + host).factory());
        Launcher<AgentService> launcher = new Launcher.Builder<AgentService>().setLocalService(ears)
                .setRemoteInterface(AgentService.class)
                .setInput(new BoundedMessages(stream.bytes().output(), this::streamEnded))
                .setOutput(stream.bytes().input()).configureGson(AgentJson::configure).setExecutorService(reader)
                .create();
        service = launcher.getRemoteProxy();
        listening = launcher.startListening();
    }

    /**
     * Attaches, says hello, compares clocks.
     *
     * @param ears one of the interfaces for what an agent tells, as {@code AgentEvents}; called on the link's reader thread
     * @throws RemoteException LOST if no agent answers there; its sentence says what the attach command said
     */
    static AgentLink open(RemoteSession session, Object ears, Deadline deadline)
            throws RemoteException, InterruptedException {
        AgentLink link = new AgentLink(session, AgentStream.open(session, deadline), ears);
        try {
            link.greet(deadline);
            return link;
        } catch (RemoteException | InterruptedException | RuntimeException e) {
            link.close();
            throw e;
        }
    }

    private void greet(Deadline deadline) throws RemoteException, InterruptedException {
        try {
            Hello said = AgentCall.await(send(AgentService::hello), host, deadline.left());
            Optional<String> misfit = ProtocolFit.misfit(host, said);
            if (misfit.isPresent()) {
                throw new RemoteException(RemoteException.Reason.PROTOCOL, misfit.get(), null);
            }
            hello = Optional.of(said);
            for (int i = 0; i < FIRST_CLOCK_EXCHANGES; i++) {
                compareClocks(deadline.left());
            }
        } catch (RemoteException e) {
            String said = stream.complaint().get().strip();
            throw said.isEmpty() ? e
                    : new RemoteException(e.reason(), "The agent on " + host + " can't be attached: "
                            + Printable.sentence(said), e);
        } catch (AgentRefusal e) {
            throw new RemoteException(RemoteException.Reason.PROTOCOL,
                    "The agent on " + host + " refused to talk: " + e.sentence(), e);
        }
    }

    /** One more exchange of clocks; the best one so far counts. */
    public ClockOffset compareClocks(Duration limit) throws RemoteException, AgentRefusal, InterruptedException {
        long sent = System.nanoTime();
        Clocks clocks = AgentCall.await(send(AgentService::clocks), host, limit);
        clock = clock.better(ClockOffset.of(sent, clocks.monotonicNanos(), System.nanoTime()));
        return clock;
    }

    /**
     * Sends an order and gives its answer, which fails as soon as the agent's stream ends, so that nobody waits for a
     * dead agent.
     */
    public <T> CompletableFuture<T> send(Function<AgentService, CompletableFuture<T>> order) {
        CompletableFuture<T> answer = order.apply(service);
        pending.add(answer);
        answer.whenComplete((done, failure) -> pending.remove(answer));
        if (ended) {
            failPending();
        }
        return answer;
    }

    private void streamEnded() {
        ended = true;
        failPending();
        end.complete(null);
    }

    private void failPending() {
        EOFException end = new EOFException("its stream ended");
        pending.forEach(answer -> answer.completeExceptionally(end));
    }

    public HostId host() {
        return host;
    }

    /** Whether this agent knows what the capability stands for. */
    public boolean can(String capability) {
        return hello.filter(known -> known.capabilities().contains(capability)).isPresent();
    }

    /** The agent's version, as it says. */
    public String version() {
        return hello.map(Hello::version).map(Printable::clean).orElse("?");
    }

    /** The {@link Hello#bootId} of the agent's host. */
    public String run() {
        return hello.map(Hello::bootId).orElse("");
    }

    /** Completes on the link's reader thread when the agent's stream has ended, after all it said. */
    public CompletableFuture<Void> end() {
        return end;
    }

    public ClockOffset clock() {
        return clock;
    }

    public RemoteSession session() {
        return session;
    }

    public boolean isOpen() {
        return session.isOpen() && !ended && !listening.isDone();
    }

    @Override
    public void close() {
        stream.bytes().close();
        listening.cancel(true);
        reader.shutdownNow();
    }
}
