package org.vipdrift.agent.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.vipdrift.agent.internal.ffi.Namespace;

/** A whole agent with its own folders, in this process. */
public final class AgentFixture implements AutoCloseable {
    public final Path socket;
    private final RunningAgent agent;

    /** In the machine's own network, where it is asked and changes nothing. */
    public AgentFixture(Path folder) throws Exception {
        socket = folder.resolve("run/agent.sock");
        agent = new RunningAgent(folder.resolve("state"), socket);
        Thread.ofPlatform().daemon().name("serve").start(this::serve);
    }

    /** Inside a namespace. */
    public static AgentFixture in(Namespace namespace, Path folder) throws Exception {
        return namespace.call(() -> new AgentFixture(folder));
    }

    private void serve() {
        try {
            agent.serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestConsole attach() throws IOException {
        return new TestConsole(socket);
    }

    @Override
    public void close() throws Exception {
        agent.close();
    }
}
