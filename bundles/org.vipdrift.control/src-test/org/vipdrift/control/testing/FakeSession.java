package org.vipdrift.control.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.CaptureEvents;
import org.vipdrift.agent.api.CapturedFrames;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteStream;
import org.vipdrift.remote.RemoteTarget;

/** Thread-safe. A session that reaches the fake agent, by its socket unless that is forbidden, or by attaching to it. */
public final class FakeSession implements RemoteSession {
    private final RemoteTarget target;
    private final FakeAgent agent;
    private final List<Streams> streams = new CopyOnWriteArrayList<>();
    private final List<Streams> closed = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private volatile boolean open = true;
    private volatile boolean forwardsToSockets = true;
    private volatile String reachedBy = "";
    private volatile String command = "";
    private volatile String input = "";
    private volatile ExecResult said = new ExecResult(OptionalInt.of(127), "", "not here");

    /** One stream to the agent and back. */
    private record Streams(InputStream fromAgent, OutputStream toConsole, OutputStream toAgent,
            RemoteEndpoint console) {
    }

    /** As a real session it names the port it went to. */
    public FakeSession(RemoteTarget target, FakeAgent agent) {
        this.target = target.port() == 0
                ? new RemoteTarget(target.host(), target.address(), RemoteTarget.SSH_PORT, target.user(),
                        target.login())
                : target;
        this.agent = agent;
    }

    /** What any command prints. */
    public FakeSession saying(String output) {
        said = new ExecResult(OptionalInt.of(0), output, "");
        return this;
    }

    /** The agent tells, by the stream opened last. */
    public void tell(CapturedFrames batch) {
        ServiceEndpoints.toServiceObject(streams.getLast().console(), CaptureEvents.class).captured(batch);
    }

    /** The agent tells, by the stream opened last. */
    public void tell(AgentEvent event) {
        ServiceEndpoints.toServiceObject(streams.getLast().console(), AgentEvents.class).happened(event);
    }

    /** Whether the console has closed the stream opened last. */
    public boolean isLastStreamClosed() {
        return closed.contains(streams.getLast());
    }

    public FakeSession withoutSockets() {
        forwardsToSockets = false;
        return this;
    }

    /** The command or socket by which the agent was reached. */
    public String reachedBy() {
        return reachedBy;
    }

    /** The last command that ran to its end. */
    public String command() {
        return command;
    }

    /** What that command was given. */
    public String input() {
        return input;
    }

    /** The agent dies: its stream ends, the session stays. */
    public void endAgent() throws IOException {
        for (Streams open : streams) {
            open.toConsole().close();
        }
    }

    @Override
    public RemoteTarget target() {
        return target;
    }

    @Override
    public PresentedKey hostKey() {
        return new PresentedKey(target.address(), target.port(), "ssh-ed25519", "SHA256:x", "x");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public ExecResult exec(String line, byte[] given, Duration limit) {
        command = line;
        input = new String(given, StandardCharsets.UTF_8);
        return said;
    }

    @Override
    public ExecResult execAsRoot(String line, byte[] given, Duration limit) {
        return exec(line, given, limit);
    }

    @Override
    public RemoteProcess startAsRoot(String command, Duration limit) {
        return start("as root: " + command, limit);
    }

    @Override
    public RemoteStream connect(String socket, Duration limit) throws RemoteException {
        if (!forwardsToSockets) {
            throw new RemoteException(Reason.PROTOCOL, "refused", null);
        }
        return start(socket, limit);
    }

    @Override
    public RemoteProcess start(String command, Duration limit) {
        reachedBy = command;
        try {
            return process(listen());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Streams listen() throws IOException {
        Pipe fromAgent = Pipe.open();
        Pipe fromConsole = Pipe.open();
        OutputStream toConsole = Channels.newOutputStream(fromAgent.sink());
        Launcher<AgentEvents> launcher = new Launcher.Builder<AgentEvents>().setLocalService(agent)
                .setRemoteInterface(AgentEvents.class)
                .setInput(Channels.newInputStream(fromConsole.source())).setOutput(toConsole)
                .configureGson(AgentJson::configure).setExecutorService(threads).create();
        Streams fresh = new Streams(Channels.newInputStream(fromAgent.source()), toConsole,
                Channels.newOutputStream(fromConsole.sink()), launcher.getRemoteEndpoint());
        streams.add(fresh);
        launcher.startListening();
        return fresh;
    }

    private RemoteProcess process(Streams opened) {
        return new RemoteProcess() {

            @Override
            public InputStream output() {
                return opened.fromAgent();
            }

            @Override
            public String errorsSoFar() {
                return "";
            }

            @Override
            public OutputStream input() {
                return opened.toAgent();
            }

            @Override
            public void close() {
                closed.add(opened);
                try {
                    opened.toConsole().close();
                    opened.toAgent().close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public FileTransfer files() {
        throw new UnsupportedOperationException("no files here");
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
    }
}
