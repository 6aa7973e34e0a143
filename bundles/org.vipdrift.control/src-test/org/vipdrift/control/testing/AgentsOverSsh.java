package org.vipdrift.control.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.vipdrift.agent.api.AgentEvent;
import org.vipdrift.agent.api.AgentEvents;
import org.vipdrift.agent.api.AgentJson;

/**
 * Thread-safe. An SSH server on all of 127.0.0.0/8 that is any number of hosts: each session's attach command speaks to an agent of its
 * own, which tells something as often as it was told to.
 */
public final class AgentsOverSsh implements AutoCloseable {
    /** Of ecdsa-sha2-nistp256; another size may be what a provider of keys takes for usual. */
    private static final int KEY_BITS = 256;
    private final SshServer server = SshServer.setUpDefaultServer();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("agents").factory());
    private final Map<Attached, Launcher<AgentEvents>> agents = new ConcurrentHashMap<>();
    private final AtomicLong told = new AtomicLong();

    public AgentsOverSsh() throws Exception {
        KeyPairGenerator keys = SecurityUtils.getKeyPairGenerator("EC");
        keys.initialize(KEY_BITS);
        server.setKeyPairProvider(KeyPairProvider.wrap(keys.generateKeyPair()));
        server.setPasswordAuthenticator((user, password,
                session) -> ((InetSocketAddress) session.getClientAddress()).getAddress().isLoopbackAddress());
        server.setCommandFactory(
                (channel, command) -> command.endsWith(" attach") ? new Attached() : new Allowed(command));
        server.start();
    }

    public int port() {
        return server.getPort();
    }

    /** From now on each agent tells something that often. */
    public void tellEach(long millis) {
        timer.scheduleAtFixedRate(() -> agents.values().forEach(agent -> threads.execute(() -> tell(agent))), millis,
                millis, TimeUnit.MILLISECONDS);
    }

    /** Nothing more is told; waits until what was begun is out. */
    public void quiet() throws InterruptedException {
        timer.shutdown();
        timer.awaitTermination(10, TimeUnit.SECONDS);
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** How much the agents have told so far, all together. */
    public long told() {
        return told.get();
    }

    private void tell(Launcher<AgentEvents> agent) {
        agent.getRemoteProxy()
                .happened(new AgentEvent(AgentEvent.Kind.NEIGHBOUR, System.nanoTime(), "host0", null, null,
                        null, "A neighbour has changed."));
        told.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        threads.shutdownNow();
        server.stop(true);
    }

    /** Whoever tries whether root may be reached may. */
    private static final class Allowed extends AbstractCommandSupport {
        Allowed(String command) {
            super(command, null);
        }

        @Override
        public void run() {
            onExit(0);
        }
    }

    /** The command by which a console reaches one agent. */
    private final class Attached implements Command {
        private InputStream in;
        private OutputStream out;
        private ExitCallback exit;

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Launcher<AgentEvents> launcher = new Launcher.Builder<AgentEvents>().setLocalService(new FakeAgent())
                    .setRemoteInterface(AgentEvents.class).setInput(in).setOutput(out)
                    .configureGson(AgentJson::configure).setExecutorService(threads).create();
            launcher.startListening();
            agents.put(this, launcher);
        }

        @Override
        public void destroy(ChannelSession channel) {
            agents.remove(this);
            exit.onExit(0);
        }

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            // it never complains
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }
    }
}
