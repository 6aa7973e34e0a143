package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.TestSshServer;
import org.vipdrift.remote.sshj.testing.WaysToRoot;

/** A user who is not root gives a password to become it, and a host that plays tricks with it. */
@Timeout(60)
class BecomingRootTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final byte[] INPUT = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);

    private final TestSshServer server = new TestSshServer();
    private final List<Secret> given = new ArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private String password = WaysToRoot.PASSWORD;
    private SshjRemoteHosts hosts;
    @TempDir
    Path folder;
    private WaysToRoot ways;

    @BeforeEach
    void start() throws Exception {
        ways = WaysToRoot.in(folder);
        serve(ways.shell());
        server.start();
        hosts = new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                new Asked(), new UserKeys(Optional.empty(), List.of()));
    }

    private void serve(Behaviour behaviour) {
        server.otherwise(exchange -> {
            commands.add(exchange.command());
            behaviour.run(exchange);
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPasswordOpensTheWayForACommandWithItsInputOutputErrorsAndStatus(Become way) throws Exception {
        try (RemoteSession session = session(way)) {
            ExecResult result = session.execAsRoot("sh -c 'cat; echo \"and so on\" >&2; exit 7'", INPUT, LIMIT);
            assertEquals("one\ntwo\n", result.output());
            assertEquals("and so on", result.errors().strip());
            assertEquals(7, result.status().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutInputACommandIsAtItsEndAtOnce(Become way) throws Exception {
        try (RemoteSession session = session(way)) {
            assertEquals("", session.execAsRoot("cat", new byte[0], LIMIT).output());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatGoesOnHasItsStreamsToItself(Become way) throws Exception {
        try (RemoteSession session = session(way); RemoteProcess cat = session.startAsRoot("cat", LIMIT)) {
            for (String line : List.of("ping", "pong")) {
                cat.input().write(line.getBytes(StandardCharsets.UTF_8));
                cat.input().flush();
                assertArrayEquals(line.getBytes(StandardCharsets.UTF_8), cat.output().readNBytes(line.length()));
            }
        }
    }

    @Test
    void whereSudoAsksForNoneNobodyIsAskedAndItIsCalledAsEver() throws Exception {
        ways.free();
        try (RemoteSession session = session(Become.SUDO)) {
            assertEquals("one\ntwo\n", session.execAsRoot("cat", INPUT, LIMIT).output());
        }
        assertEquals(List.of("exec sudo -n true", "exec sudo -n cat"), commands);
        assertTrue(given.isEmpty());
    }

    @Test
    void thePasswordIsAskedForOnceASessionAndWipedWithIt() throws Exception {
        try (RemoteSession session = session(Become.SUDO)) {
            session.execAsRoot("true", new byte[0], LIMIT);
            session.execAsRoot("true", new byte[0], LIMIT);
        }
        assertEquals(1, given.size());
        assertEquals("\0".repeat(WaysToRoot.PASSWORD.length()), new String(given.getFirst().reveal()));
    }

    @ParameterizedTest
    @EnumSource
    void thePasswordIsInNoCommand(Become way) throws Exception {
        try (RemoteSession session = session(way)) {
            session.execAsRoot("true", new byte[0], LIMIT);
        }
        assertFalse(commands.isEmpty());
        assertTrue(commands.stream().noneMatch(command -> command.contains("HOME")), commands::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsTriedOnceAndNotAgainByAnotherSession(Become way) throws Exception {
        password = "wrong-one";
        String sentence = failure(way).sentence();
        assertTrue(sentence.startsWith(way.program() + " on host h1 did not accept the password of "
                + (way == Become.SU ? "root" : "user ops")), sentence);
        assertFalse(sentence.contains("wrong-one"), sentence);
        assertTrue(failure(way).sentence().contains("it is not tried again"));
        assertEquals(1, ways.tries());
        assertEquals("\0".repeat(9), new String(given.getFirst().reveal()));
        password = WaysToRoot.PASSWORD;
        try (RemoteSession session = session(way)) {
            assertTrue(session.execAsRoot("true", new byte[0], LIMIT).succeeded());
        }
    }

    @Test
    void whoHasNoPasswordIsToldBySudoItself() throws Exception {
        password = "";
        try (RemoteSession session = session(Become.SUDO)) {
            ExecResult result = session.execAsRoot("true", new byte[0], LIMIT);
            assertEquals("sudo: a password is required\n", result.errors());
        }
        assertEquals(List.of("sudo", "sudo"), ways.log());
    }

    @Test
    void suWithoutAPasswordIsNotCalled() throws Exception {
        password = "";
        assertEquals("su on host h1 wants the password of root, and nobody gave it; enter it, or log in as root.",
                failure(Become.SU).sentence());
        assertEquals(List.of(), ways.log());
    }

    @Test
    void aPasswordOfTwoLinesIsNotSent() throws Exception {
        password = "one\ntwo";
        assertTrue(failure(Become.SU).sentence().contains("has a line end in it"));
        assertEquals(List.of(), ways.log());
    }

    @Test
    void aHostWithoutTheProgramSaysSo() throws Exception {
        serve(Behaviour.says("", "sh: doas: not found\n", 127));
        assertEquals("Host h1 has no doas by which user ops could become root; choose another way, or log in as root.",
                failure(Become.DOAS).sentence());
    }

    @Test
    void aHostThatEchoesThePasswordDoesNotBringItIntoTheSentence() throws Exception {
        serve(exchange -> {
            exchange.out().write("Password: ".getBytes(StandardCharsets.UTF_8));
            exchange.out().flush();
            String typed = line(exchange);
            exchange.out().write(("You typed " + typed + "\r\n").getBytes(StandardCharsets.UTF_8));
            exchange.out().flush();
            exchange.exit(1);
        });
        String sentence = failure(Become.SU).sentence();
        assertTrue(sentence.contains("You typed …"), sentence);
        assertFalse(sentence.contains(WaysToRoot.PASSWORD), sentence);
    }

    @Test
    void whereNoPromptComesThePasswordIsNotSent() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        serve(exchange -> {
            exchange.out()
                    .write(("vipdrift-" + number(exchange.command()) + "-begun").getBytes(StandardCharsets.UTF_8));
            exchange.out().flush();
            heard.add(new String(exchange.in().readAllBytes(), StandardCharsets.UTF_8));
            exchange.exit(0);
        });
        try (RemoteSession session = session(Become.SU)) {
            session.execAsRoot("cat", INPUT, LIMIT);
        }
        assertEquals(List.of("one\ntwo\n"), heard);
    }

    @Test
    void aProgramThatAsksWithoutEndGetsOneAnswer() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        serve(exchange -> {
            for (int i = 0; i < 50; i++) {
                exchange.out().write("Password: ".getBytes(StandardCharsets.UTF_8));
                exchange.out().flush();
                heard.add(line(exchange));
            }
        });
        assertEquals(Reason.AUTHENTICATION, failure(Become.SU).reason());
        server.awaitNoSessions();
        assertEquals(1, heard.stream().filter(WaysToRoot.PASSWORD::equals).count());
    }

    @Test
    void endlessTalkInPlaceOfAPromptIsEnded() throws Exception {
        serve(exchange -> {
            byte[] talk = "blah \u202e\u001b[2J ".repeat(500).getBytes(StandardCharsets.UTF_8);
            while (!Thread.interrupted()) {
                exchange.out().write(talk);
                exchange.out().flush();
            }
        });
        String sentence = failure(Become.SU).sentence();
        assertTrue(sentence.startsWith("User ops did not become root on host h1 by su (it said: blah "), sentence);
        assertTrue(sentence.length() < 2500 && sentence.codePoints().allMatch(c -> c >= ' ' && c != 0x202e), sentence);
    }

    @Test
    void anotherQuestionThanForAPasswordGetsNoAnswer() throws Exception {
        serve(exchange -> {
            exchange.out().write("Verification code: ".getBytes(StandardCharsets.UTF_8));
            exchange.out().flush();
            exchange.in().read();
        });
        try (RemoteSession session = session(Become.SU)) {
            RemoteException failure = assertThrows(RemoteException.class,
                    () -> session.execAsRoot("true", new byte[0], Duration.ofMillis(800)));
            assertEquals(Reason.TIMEOUT, failure.reason());
            assertTrue(failure.sentence().contains("it said: Verification code:"), failure.sentence());
        }
    }

    private static String number(String command) {
        Matcher matcher = Pattern.compile("[0-9a-f]{16}").matcher(command);
        assertTrue(matcher.find(), command);
        return matcher.group();
    }

    private static String line(Behaviour.Exchange exchange) throws Exception {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        for (int octet = exchange.in().read(); octet >= 0 && octet != '\n'; octet = exchange.in().read()) {
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private RemoteException failure(Become way) throws Exception {
        try (RemoteSession session = session(way)) {
            return assertThrows(RemoteException.class, () -> session.execAsRoot("true", new byte[0], LIMIT));
        }
    }

    private RemoteSession session(Become way) throws Exception {
        return hosts.connect(server.target(new Login.Password()).becoming(way), LIMIT);
    }

    /** The login's password is the server's, that for root is the test's. */
    private final class Asked implements Credentials {
        @Override
        public Optional<Secret> password(HostId host) {
            return Optional.of(new Secret(TestSshServer.PASSWORD.toCharArray()));
        }

        @Override
        public Optional<Secret> passphrase(HostId host, String keyFile) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> rootPassword(RemoteTarget target) {
            if (password.isEmpty()) {
                return Optional.empty();
            }
            given.add(new Secret(password.toCharArray()));
            return Optional.of(given.getLast());
        }
    }
}
