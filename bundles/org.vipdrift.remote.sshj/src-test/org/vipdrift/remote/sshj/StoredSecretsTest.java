package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.Wanted;
import org.vipdrift.remote.sshj.testing.TestKeyFiles;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** A stored password or passphrase that is not right any more, and a person who knows better. */
@Timeout(60)
class StoredSecretsTest {
    private static final UserKeys NO_KEYS = new UserKeys(Optional.empty(), List.of());
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aStoredPasswordIsTriedFirstAndOnce() throws Exception {
        try (TestSshServer server = new TestSshServer().start()) {
            connect(server, new Login.Password(), new StoreThenPerson("old", TestSshServer.PASSWORD));
            assertEquals(List.of("given old", "refused", "given " + TestSshServer.PASSWORD, "accepted"), told);
        }
    }

    @Test
    void aPersonsWrongPasswordIsNotAskedForAgain() {
        try (TestSshServer server = new TestSshServer().start()) {
            assertEquals("Host h1 did not accept the password of user ops; check user name and password.",
                    failure(server, new StoreThenPerson("old", "wrong")).getMessage());
            assertEquals(List.of("given old", "refused", "given wrong", "refused"), told);
        }
    }

    @Test
    void aRightPasswordIsAcceptedThoughTheHostWantsMore() {
        try (TestSshServer server = new TestSshServer().with(
                mina -> CoreModuleProperties.AUTH_METHODS.set(mina, "password,publickey")).start()) {
            failure(server, new StoreThenPerson(TestSshServer.PASSWORD, ""));
            assertEquals(List.of("given " + TestSshServer.PASSWORD, "accepted"), told);
        }
    }

    @Test
    void aStoredPassphraseThatDoesNotFitGivesWayToAPersons() throws Exception {
        Path key = TestKeyFiles.make(folder, "ecdsa-openssh", "right");
        try (TestSshServer server = new TestSshServer().allowing(TestKeyFiles.publicKey(key)).start()) {
            connect(server, new Login.KeyFile(key), new StoreThenPerson("old", "right"));
            assertEquals(List.of("given old", "refused", "given right", "accepted"), told);
        }
    }

    @Test
    void aStoreThatCannotBeReadIsSaidInItsOwnWords() {
        try (TestSshServer server = new TestSshServer().start()) {
            assertEquals("The storage is damaged.", failure(server, new StoreThenPerson("", "") {
                @Override
                public Optional<Secret> password(HostId host) {
                    throw new UncheckedIOException(new IOException("The storage is damaged."));
                }
            }).getMessage());
            server.awaitNoSessions();
        }
    }

    private void connect(TestSshServer server, Login login, Credentials credentials) throws Exception {
        new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                credentials, NO_KEYS).connect(server.target(login), Duration.ofSeconds(20)).close();
    }

    private RemoteException failure(TestSshServer server, Credentials credentials) {
        return assertThrows(RemoteException.class, () -> connect(server, new Login.Password(), credentials));
    }

    /** What is stored is given until it is refused, then what a person types. */
    class StoreThenPerson implements Credentials {
        private final String typed;
        private String next;

        StoreThenPerson(String stored, String typed) {
            this.typed = typed;
            next = stored;
        }

        @Override
        public Optional<Secret> password(HostId host) {
            told.add("given " + next);
            return Optional.of(new Secret(next.toCharArray()));
        }

        @Override
        public Optional<Secret> passphrase(HostId host, String keyFile) {
            return password(host);
        }

        @Override
        public boolean refused(Wanted wanted) {
            told.add("refused");
            boolean wasStored = !next.equals(typed);
            next = typed;
            return wasStored;
        }

        @Override
        public void accepted(Wanted wanted) {
            told.add("accepted");
        }
    }
}
