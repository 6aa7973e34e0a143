package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.testing.TestKeyFiles;
import org.vipdrift.remote.sshj.testing.TestSshAgent;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** One-time codes, a key and a code, and which of many keys is tried when. */
@Timeout(60)
class SeveralFactorsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final UserKeys NO_KEYS = new UserKeys(Optional.empty(), List.of());

    @TempDir
    private Path folder;
    private final List<String> asked = new ArrayList<>();

    @Test
    void aPersonIsAskedForTheOneTimeCodeAndThePasswordIsNotGivenInItsPlace() throws Exception {
        try (TestSshServer server = asking("Password: ", "secret", "Verification code:\u001b[2J", "123456").start()) {
            connect(server, new Login.Password(), person("123456")).close();
            assertEquals(List.of("Verification code:\\u001b[2J"), asked);
        }
    }

    @Test
    void aWrongCodeIsARefusal() {
        try (TestSshServer server = asking("Password: ", "secret", "Code: ", "123456").start()) {
            RemoteException refusal = failure(server, new Login.Password(), person("999999"));
            assertEquals("Host h1 did not accept the password of user ops; check user name and password.",
                    refusal.sentence());
            StringWriter all = new StringWriter();
            refusal.printStackTrace(new PrintWriter(all));
            assertFalse(all.toString().contains("999999"), all::toString);
            server.awaitNoSessions();
        }
    }

    @Test
    void aHostMayWantAKeyAndThenACode() throws Exception {
        Path key = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        try (TestSshServer server = asking("Code: ", "123456").allowing(TestKeyFiles.publicKey(key))
                .with(mina -> CoreModuleProperties.AUTH_METHODS.set(mina, "publickey,keyboard-interactive")).start()) {
            connect(server, new Login.KeyFile(key), person("123456")).close();
            assertEquals(List.of("Code:"), asked);
            assertEquals(
                    "Host h1 accepted the key of user ops but wants keyboard-interactive as well, and did not get it;"
                            + " try again and answer what it asks, or let this user log in with one method.",
                    failure(server, new Login.KeyFile(key), Credentials.NONE).sentence());
        }
    }

    @Test
    void aHostMayWantAKeyAndThenThePassword() throws Exception {
        Path key = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        try (TestSshServer server = new TestSshServer().allowing(TestKeyFiles.publicKey(key))
                .with(mina -> CoreModuleProperties.AUTH_METHODS.set(mina, "publickey,password")).start()) {
            connect(server, configured(Optional.empty(), false, key), person("")).close();
        }
    }

    @Test
    void ofAnAgentsKeysThoseThatAreNamedComeFirst() throws Exception {
        Path stranger = TestKeyFiles.make(folder, "rsa-openssh", "");
        Path named = TestKeyFiles.make(folder, "ecdsa-openssh", "");
        List<String> shown = new ArrayList<>();
        try (TestSshAgent agent = TestSshAgent.with(folder, stranger, named);
                TestSshServer server = noting(shown).start()) {
            Optional<Path> socket = agent.userKeys().agent();
            failure(server, configured(socket, false, named), Credentials.NONE);
            assertEquals(List.of("EC", "RSA"), shown);
            shown.clear();
            failure(server, configured(socket, true, named), Credentials.NONE);
            assertEquals(List.of("EC"), shown);
        }
    }

    private static Login configured(Optional<Path> agent, boolean onlyThese, Path... files) {
        return new Login.Configured(List.of(files), onlyThese, agent);
    }

    private static TestSshServer noting(List<String> shown) {
        return new TestSshServer().with(mina -> mina.setPublickeyAuthenticator((user, key, session) -> {
            shown.add(key.getAlgorithm());
            return false;
        }));
    }

    /** Asks all questions at once. */
    private static TestSshServer asking(String... questionsAndAnswers) {
        return new TestSshServer().with(mina -> {
            mina.setKeyboardInteractiveAuthenticator(new Rounds(questionsAndAnswers));
            mina.setUserAuthFactoriesNames("publickey", "keyboard-interactive");
        });
    }

    private record Rounds(String... texts) implements KeyboardInteractiveAuthenticator {
        @Override
        public InteractiveChallenge generateChallenge(ServerSession session, String user, String lang, String methods) {
            InteractiveChallenge challenge = new InteractiveChallenge();
            challenge.setInteractionName("login");
            challenge.setInteractionInstruction("");
            challenge.setLanguageTag("");
            for (int i = 0; i < texts.length; i += 2) {
                challenge.addPrompt(texts[i], false);
            }
            return challenge;
        }

        @Override
        public boolean authenticate(ServerSession session, String user, List<String> responses) {
            for (int i = 0; i < texts.length; i += 2) {
                if (!responses.get(i / 2).equals(texts[i + 1])) {
                    return false;
                }
            }
            return TestSshServer.USER.equals(user);
        }
    }

    private Credentials person(String code) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(HostId host) {
                return secret(TestSshServer.PASSWORD);
            }

            @Override
            public Optional<Secret> passphrase(HostId host, String keyFile) {
                return Optional.empty();
            }

            @Override
            public Optional<Secret> answer(HostId host, String question) {
                asked.add(question);
                return secret(code);
            }

            private Optional<Secret> secret(String text) {
                return Optional.of(new Secret(text.toCharArray()));
            }
        };
    }

    private RemoteSession connect(TestSshServer server, Login login, Credentials credentials)
            throws RemoteException, InterruptedException {
        return new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                credentials, NO_KEYS).connect(server.target(login), LONG);
    }

    private RemoteException failure(TestSshServer server, Login login, Credentials credentials) {
        return assertThrows(RemoteException.class, () -> connect(server, login, credentials));
    }
}
