package org.vipdrift.control.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentJson;
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

    private static final int BUFFER = 1 << 16;

    private final RemoteTarget target;
    private final FakeAgent agent;
    private final PipedInputStream fromAgent = new PipedInputStream(BUFFER);
    private final PipedInputStream fromConsole = new PipedInputStream(BUFFER);
    private final PipedOutputStream toConsole;
    private final PipedOutputStream toAgent;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private volatile boolean open = true;
    private volatile boolean forwardsToSockets = true;
    private volatile String reachedBy = "";

    public FakeSession(RemoteTarget target, FakeAgent agent) {
        this.target = target;
        this.agent = agent;
        try {
            toConsole = new PipedOutputStream(fromAgent);
            toAgent = new PipedOutputStream(fromConsole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FakeSession withoutSockets() {
        forwardsToSockets = false;
        return this;
    }

    /** The command or socket by which the agent was reached. */
    public String reachedBy() {
        return reachedBy;
    }

    /** The agent dies: its stream ends, the session stays. */
    public void endAgent() throws IOException {
        toConsole.close();
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
    public ExecResult exec(String command, byte[] input, Duration limit) {
        return new ExecResult(OptionalInt.of(127), "", "not here");
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
        Launcher<AgentEvents> launcher = new Launcher.Builder<AgentEvents>().setLocalService(agent)
                .setRemoteInterface(AgentEvents.class).setInput(fromConsole).setOutput(toConsole)
                .configureGson(AgentJson::configure).setExecutorService(threads).create();
        launcher.startListening();
        return new RemoteProcess() {

            @Override
            public InputStream output() {
                return fromAgent;
            }

            @Override
            public String errorsSoFar() {
                return "";
            }

            @Override
            public OutputStream input() {
                return toAgent;
            }

            @Override
            public void close() {
                threads.shutdownNow();
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
