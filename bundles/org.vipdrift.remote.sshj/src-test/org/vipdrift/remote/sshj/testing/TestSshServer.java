package org.vipdrift.remote.sshj.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteTarget;

/**
 * An SSH server on a free port of 127.0.0.1 that lets user "ops" in with the password "secret" or a key that was allowed,
 * and runs the commands it was taught.
 */
public final class TestSshServer implements AutoCloseable {
    public static final String USER = "ops";
    public static final String PASSWORD = "secret";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Map<String, Behaviour> commands = new ConcurrentHashMap<>();
    private volatile Behaviour otherwise = exchange -> Behaviour
            .says("", "not found: " + exchange.command() + "\n", 127).run(exchange);
    private volatile long cutUploadAfter = Long.MAX_VALUE;

    public TestSshServer() {
        this(TestKeyPairs.ECDSA_ONE.pair());
    }

    public TestSshServer(KeyPair... hostKeys) {
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setPublickeyAuthenticator((user, key, session) -> false);
        server.setCommandFactory((channel, command) -> new ScriptedCommand(command,
                commands.getOrDefault(command, otherwise)));
    }

    /** Changes MINA's server before it starts. */
    public TestSshServer with(Consumer<SshServer> change) {
        change.accept(server);
        return this;
    }

    public TestSshServer allowing(PublicKey... keys) {
        server.setPublickeyAuthenticator((user, key, session) -> USER.equals(user) && Stream.of(keys)
                .anyMatch(allowed -> org.apache.sshd.common.config.keys.KeyUtils.compareKeys(allowed, key)));
        return this;
    }

    public TestSshServer allowingKeysAlone() {
        server.setPasswordAuthenticator((PasswordAuthenticator) null);
        return this;
    }

    public TestSshServer allowingPasswordsAlone() {
        server.setPublickeyAuthenticator((PublickeyAuthenticator) null);
        return this;
    }

    public TestSshServer on(String command, Behaviour behaviour) {
        commands.put(command, behaviour);
        return this;
    }

    /** For all commands it was not taught. */
    public TestSshServer otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    /** Serves a folder as the root of SFTP. */
    public TestSshServer serving(Path root) {
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Cutter());
        server.setSubsystemFactories(List.of(sftp));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        return this;
    }

    /** Has a behaviour in the place of SFTP. */
    public TestSshServer onSftp(Behaviour behaviour) {
        server.setSubsystemFactories(List.of(new SubsystemFactory() {
            @Override
            public String getName() {
                return "sftp";
            }

            @Override
            public Command createSubsystem(ChannelSession channel) {
                return new ScriptedCommand("sftp", behaviour);
            }
        }));
        return this;
    }

    /** Cuts the connection as soon as this many bytes of a file have come. */
    public TestSshServer cuttingUploadsAfter(long bytes) {
        cutUploadAfter = bytes;
        return this;
    }

    public TestSshServer start() {
        try {
            server.start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    public RemoteTarget target(Login login) {
        return new RemoteTarget(new HostId("h1"), "127.0.0.1", port(), USER, login);
    }

    /** Waits until nobody is connected any more, at most 10 s. */
    public void awaitNoSessions() {
        long start = System.nanoTime();
        while (!server.getActiveSessions().isEmpty()) {
            if (System.nanoTime() - start > 10_000_000_000L) {
                throw new IllegalStateException("still connected: " + server.getActiveSessions());
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Cutter extends AbstractSftpEventListenerAdapter {
        @Override
        public void written(org.apache.sshd.server.session.ServerSession session, String handle, FileHandle file,
                long offset, byte[] data, int dataOffset, int dataLength, Throwable thrown) {
            if (offset + dataLength >= cutUploadAfter) {
                session.close(true);
            }
        }
    }
}
