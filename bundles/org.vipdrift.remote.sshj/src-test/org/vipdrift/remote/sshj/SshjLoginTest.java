package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.server.auth.keyboard.DefaultKeyboardInteractiveAuthenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestKeyFiles;
import org.vipdrift.remote.sshj.testing.TestSshAgent;
import org.vipdrift.remote.sshj.testing.TestSshServer;

@Timeout(60)
class SshjLoginTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final UserKeys NO_KEYS = new UserKeys(Optional.empty(), List.of());

    @TempDir
    private Path folder;

    @Test
    void saysThatThePasswordIsWrong() {
        try (TestSshServer server = new TestSshServer().start()) {
            RemoteException refused = failure(server.target(new Login.Password()), new TestCredentials("wrong", ""),
                    NO_KEYS);
            assertEquals(Reason.AUTHENTICATION, refused.reason());
            assertEquals("Host h1 did not accept the password of user ops; check user name and password.",
                    refused.sentence());
            server.awaitNoSessions();
        }
    }

    @Test
    void saysThatThereIsNoPassword() {
        try (TestSshServer server = new TestSshServer().start()) {
            assertEquals("There is no password for user ops on host h1; enter one, or choose a key.",
                    failure(server.target(new Login.Password()), Credentials.NONE, NO_KEYS).sentence());
        }
    }

    @Test
    void saysThatTheHostTakesNoPasswords() {
        try (TestSshServer server = new TestSshServer().allowingKeysAlone()
                .with(mina -> mina.setKeyboardInteractiveAuthenticator(null)).start()) {
            assertEquals("Host h1 takes no password from user ops, only publickey; choose a key.",
                    failure(server.target(new Login.Password()), TestCredentials.RIGHT, NO_KEYS).sentence());
        }
    }

    @Test
    void givesThePasswordToAHostThatAsksForItAsAQuestion() throws Exception {
        try (TestSshServer server = new TestSshServer().with(mina -> {
            mina.setKeyboardInteractiveAuthenticator(DefaultKeyboardInteractiveAuthenticator.INSTANCE);
            mina.setUserAuthFactoriesNames("keyboard-interactive");
        }).start()) {
            connect(server.target(new Login.Password()), TestCredentials.RIGHT, NO_KEYS);
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa-openssh", "ecdsa-openssh", "rsa-pem", "ecdsa-pem", "rsa-pkcs8", "ecdsa-pkcs8"})
    void logsInWithAKeyFileOfEachForm(String form) throws Exception {
        Path plain = TestKeyFiles.make(folder, form, "");
        Path locked = TestKeyFiles.make(folder, form, "open sesame");
        try (TestSshServer server = new TestSshServer()
                .allowing(TestKeyFiles.publicKey(plain), TestKeyFiles.publicKey(locked)).start()) {
            connect(server.target(new Login.KeyFile(plain)), Credentials.NONE, NO_KEYS);
            connect(server.target(new Login.KeyFile(locked)), new TestCredentials("", "open sesame"), NO_KEYS);
            assertEquals("The key " + locked + " for user ops on host h1 could not be opened: it needs a passphrase;"
                    + " enter the right passphrase, or add the key to the ssh-agent.",
                    failure(server.target(new Login.KeyFile(locked)), Credentials.NONE, NO_KEYS).sentence());
            assertEquals("The key " + locked + " for user ops on host h1 could not be opened: its passphrase is a"
                    + " different one; enter the right passphrase, or add the key to the ssh-agent.",
                    failure(server.target(new Login.KeyFile(locked)), new TestCredentials("", "wrong"), NO_KEYS)
                            .sentence());
        }
    }

    @Test
    void saysThatAKeyIsNotAccepted() throws Exception {
        Path file = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        try (TestSshServer server = new TestSshServer().start()) {
            RemoteException refused = failure(server.target(new Login.KeyFile(file)), Credentials.NONE, NO_KEYS);
            assertEquals(Reason.AUTHENTICATION, refused.reason());
            assertEquals("Host h1 did not accept the key " + file + " for user ops; add its public half to"
                    + " ~/.ssh/authorized_keys of that user, or choose another login.", refused.sentence());
        }
    }

    @Test
    void saysWhatIsWrongWithAKeyFile() throws Exception {
        Path missing = folder.resolve("missing");
        Path text = Files.writeString(folder.resolve("text"), "hello\n");
        Path broken = Files.writeString(folder.resolve("broken"),
                "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n");
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(100_000));
        try (TestSshServer server = new TestSshServer().start()) {
            assertEquals("The key file " + missing + " for user ops on host h1 does not exist; choose another one.",
                    failure(server.target(new Login.KeyFile(missing)), Credentials.NONE, NO_KEYS).sentence());
            for (Path file : List.of(text, broken)) {
                String sentence = failure(server.target(new Login.KeyFile(file)), Credentials.NONE, NO_KEYS).sentence();
                assertTrue(sentence.startsWith("The key file " + file
                        + " for user ops on host h1 holds no private key that can be used ("), sentence);
            }
            assertEquals("The key file " + large + " for user ops on host h1 is too large to be a private key; choose"
                    + " another one.",
                    failure(server.target(new Login.KeyFile(large)), Credentials.NONE, NO_KEYS).sentence());
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa-openssh", "ecdsa-openssh"})
    void logsInWithAKeyOfTheAgent(String form) throws Exception {
        Path stranger = TestKeyFiles.make(folder, "ed25519-openssh", "");
        Path file = TestKeyFiles.make(folder, form, "");
        PublicKey key = TestKeyFiles.publicKey(file);
        try (TestSshAgent agent = TestSshAgent.with(folder, stranger, file);
                TestSshServer server = new TestSshServer().allowing(key).start()) {
            Files.delete(file);
            connect(server.target(new Login.Automatic()), Credentials.NONE, agent.userKeys());
        }
    }

    @Test
    void triesTheUsualKeyFilesAfterTheAgent() throws Exception {
        Path stranger = TestKeyFiles.make(folder, "rsa-openssh", "");
        Path file = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        try (TestSshAgent agent = TestSshAgent.with(folder, stranger);
                TestSshServer server = new TestSshServer().allowing(TestKeyFiles.publicKey(file)).start()) {
            connect(server.target(new Login.Automatic()), Credentials.NONE, new UserKeys(agent.userKeys().agent(),
                    List.of(folder.resolve("id_ed25519"), file, stranger)));
        }
    }

    @Test
    void saysWhichKeysWereTried() throws Exception {
        Path stranger = TestKeyFiles.make(folder, "rsa-openssh", "");
        Path locked = TestKeyFiles.make(folder, "ecdsa-openssh", "secret phrase");
        try (TestSshAgent agent = TestSshAgent.with(folder, stranger);
                TestSshServer server = new TestSshServer().start()) {
            RemoteException refused = failure(server.target(new Login.Automatic()), Credentials.NONE,
                    new UserKeys(agent.userKeys().agent(), List.of(locked, stranger)));
            assertEquals(Reason.AUTHENTICATION, refused.reason());
            assertEquals("Host h1 accepted no key for user ops (tried: the ssh-agent's 1 key; " + locked
                    + ", it needs a passphrase); add a public key to ~/.ssh/authorized_keys there, or choose another"
                    + " login.", refused.sentence());
        }
    }

    @Test
    void saysThatThereIsNoKeyAtAll() {
        try (TestSshServer server = new TestSshServer().start()) {
            assertEquals("There is no key to log in with to user ops on host h1: no ssh-agent runs and ~/.ssh has no"
                    + " usual key file; make a key with ssh-keygen, or choose another login.",
                    failure(server.target(new Login.Automatic()), Credentials.NONE, NO_KEYS).sentence());
        }
    }

    @Test
    void goesOnWithoutAnAgentThatIsNotThere() throws Exception {
        Path file = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        Path socket = folder.resolve("gone");
        try (TestSshServer server = new TestSshServer().allowing(TestKeyFiles.publicKey(file)).start()) {
            connect(server.target(new Login.Automatic()), Credentials.NONE,
                    new UserKeys(Optional.of(socket), List.of(file)));
        }
        try (TestSshServer server = new TestSshServer().start()) {
            String sentence = failure(server.target(new Login.Automatic()), Credentials.NONE,
                    new UserKeys(Optional.of(socket), List.of(file))).sentence();
            assertTrue(sentence.contains("(tried: the ssh-agent at " + socket + ", which did not answer ("), sentence);
        }
    }

    @Test
    void doesNotBelieveAnAgentThatSendsNonsense() throws Exception {
        for (byte[] nonsense : List.of(new byte[] {-1, -1, -1, -1}, new byte[] {0, 0, 0, 5, 12, 0, 0, 0, 9},
                new byte[] {0, 0, 0, 9, 12, 0, 0, 0, 1, 127, -1, -1, -1}, new byte[] {0, 0, 0, 1, 5}, new byte[] {0})) {
            try (TestSshAgent agent = TestSshAgent.answering(folder, nonsense);
                    TestSshServer server = new TestSshServer().start()) {
                String sentence = failure(server.target(new Login.Automatic()), Credentials.NONE, agent.userKeys())
                        .sentence();
                assertTrue(sentence.contains("which did not answer ("), sentence);
            }
        }
    }

    @Test
    void doesNotWaitForAnAgentThatNeverAnswers() throws Exception {
        try (TestSshAgent agent = TestSshAgent.answering(folder, new byte[0]).thatStaysOpen();
                TestSshServer server = new TestSshServer().start()) {
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> hosts(Credentials.NONE, agent.userKeys()).connect(server.target(new Login.Automatic()),
                            Duration.ofSeconds(2)));
            assertTrue(refused.sentence().contains("which did not answer ("), refused.sentence());
        }
    }

    @Test
    void doesNotCountTheTimeAPersonTakes() throws Exception {
        Credentials slow = new Credentials() {
            @Override
            public Optional<Secret> password(HostId host) {
                long start = System.nanoTime();
                while (System.nanoTime() - start < Duration.ofMillis(2500).toNanos()) {
                    Thread.onSpinWait();
                }
                return TestCredentials.RIGHT.password(host);
            }

            @Override
            public Optional<Secret> passphrase(HostId host, String keyFile) {
                return Optional.empty();
            }
        };
        try (TestSshServer server = new TestSshServer().start()) {
            hosts(slow, NO_KEYS).connect(server.target(new Login.Password()), Duration.ofSeconds(2)).close();
        }
    }

    @Test
    void neverShowsASecret() {
        try (TestSshServer server = new TestSshServer().start()) {
            RemoteException refused = failure(server.target(new Login.Password()), new TestCredentials("hunter2", ""),
                    NO_KEYS);
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertFalse(cause.toString().contains("hunter2"));
            }
        }
    }

    private void connect(RemoteTarget target, Credentials credentials, UserKeys keys)
            throws RemoteException, InterruptedException {
        hosts(credentials, keys).connect(target, LONG).close();
    }

    private RemoteException failure(RemoteTarget target, Credentials credentials, UserKeys keys) {
        return assertThrows(RemoteException.class, () -> connect(target, credentials, keys));
    }

    private SshjRemoteHosts hosts(Credentials credentials, UserKeys keys) {
        return new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                credentials, keys);
    }
}
