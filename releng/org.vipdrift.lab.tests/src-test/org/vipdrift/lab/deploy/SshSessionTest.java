package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteStream;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.sshj.SshjRemoteHosts;
import org.vipdrift.remote.sshj.UserKeys;

/** OpenSSH's own server at the other end. */
@OnLab
@Timeout(120)
class SshSessionTest {
    private static final byte[] NOTHING = {};
    private static final UserKeys NO_KEYS = new UserKeys(Optional.empty(), List.of());

    @TempDir
    private Path folder;
    private final HostUnderTest host;

    SshSessionTest(Lab lab) {
        host = new HostUnderTest(lab);
    }

    @Test
    void aPasswordLetsInAndAWrongOneDoesNot() throws Exception {
        host.hosts(HostUnderTest.password("ops-secret"), NO_KEYS)
                .connect(host.target("ops", new Login.Password()), HostUnderTest.LIMIT).close();
        RemoteException refused = assertThrows(RemoteException.class,
                () -> host.hosts(HostUnderTest.password("wrong"), NO_KEYS)
                        .connect(host.target("ops", new Login.Password()), HostUnderTest.LIMIT).close());
        assertEquals(Reason.AUTHENTICATION, refused.reason());
        assertEquals("Host " + host.name() + " did not accept the password of user ops; check user name and password.",
                refused.sentence());
    }

    @Test
    void rootIsNotLetInByPassword() {
        RemoteException refused = assertThrows(RemoteException.class,
                () -> host.hosts(HostUnderTest.password("x"), NO_KEYS)
                        .connect(host.target("root", new Login.Password()), HostUnderTest.LIMIT).close());
        assertEquals(Reason.AUTHENTICATION, refused.reason());
    }

    @Test
    void aKeyOfTheAgentLetsIn() throws Exception {
        Process agent = agent();
        try {
            add(host.key());
            connect(new UserKeys(Optional.of(socket()), List.of())).close();
        } finally {
            agent.destroy();
        }
    }

    @Test
    void aHostThatHasSeenTooManyKeysIsUnderstood() throws Exception {
        Process agent = agent();
        try {
            for (int i = 0; i < 8; i++) {
                Path key = folder.resolve("key" + i);
                run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
                add(key);
            }
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> connect(new UserKeys(Optional.of(socket()), List.of())).close());
            assertEquals(Reason.AUTHENTICATION, refused.reason());
            assertEquals(
                    "Host " + host.name() + " broke off the login of user root after too many keys; name the one key"
                            + " file it knows.",
                    refused.sentence());
        } finally {
            agent.destroy();
        }
    }

    /** systemd's own socket speaks D-Bus: a NUL, a line that asks, a line that answers. */
    @Test
    void aSocketOfTheHostIsReachedWithoutACommand() throws Exception {
        try (RemoteSession session = host.session("root");
                RemoteStream bus = session.connect("/run/systemd/private", HostUnderTest.LIMIT)) {
            bus.input().write("\0AUTH EXTERNAL 30\r\n".getBytes(StandardCharsets.US_ASCII));
            bus.input().flush();
            assertEquals("OK ", new String(bus.output().readNBytes(3), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aSocketNobodyListensAtIsRefusedAndTheSessionGoesOn() throws Exception {
        try (RemoteSession session = host.session("root")) {
            RemoteException refused = assertThrows(RemoteException.class,
                    () -> session.connect("/run/nobody", HostUnderTest.LIMIT));
            assertEquals(Reason.PROTOCOL, refused.reason());
            assertTrue(session.exec("true", NOTHING, HostUnderTest.LIMIT).succeeded());
        }
    }

    @Test
    void anUnknownHostKeyIsShownAsTheHostItselfShowsIt() {
        HostKeyException refused = refusedKey(new KnownHosts(folder.resolve("none"), List.of()));
        HostKeyVerdict verdict = assertInstanceOf(HostKeyVerdict.Unknown.class, refused.verdict());
        String own = host.run("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub").split(" ")[1];
        assertEquals(own, verdict.key().fingerprint());
    }

    @Test
    void aChangedHostKeyStopsUntilTheShownCommandHasRemovedTheOldOne() throws Exception {
        Path own = folder.resolve("known_hosts");
        String other = host.run("ssh-keygen -q -t ed25519 -N '' -f /tmp/other <<< y > /dev/null; cat /tmp/other.pub;"
                + " rm /tmp/other /tmp/other.pub").strip();
        Files.writeString(own, host.target("root", new Login.Automatic()).address() + " " + other + "\n");
        KnownHosts known = new KnownHosts(own, List.of());
        HostKeyException refused = refusedKey(known);
        HostKeyVerdict.Changed changed = assertInstanceOf(HostKeyVerdict.Changed.class, refused.verdict());
        assertEquals(1, changed.known().getFirst().line());
        run("sh", "-c", changed.removalCommand());
        assertEquals(Reason.HOST_KEY_UNKNOWN, refusedKey(known).reason());
        known.trust(changed.key());
        new SshjRemoteHosts(known, Credentials.NONE, NO_KEYS)
                .connect(host.target("root", new Login.KeyFile(host.key())), HostUnderTest.LIMIT).close();
    }

    @Test
    void wordsReachACommandAsTheyAre() throws Exception {
        try (RemoteSession session = host.session("ops")) {
            for (String word : List.of("$(reboot)", "a'b\"c", "`id`", "*", "\\", "ä ö", "-n", "#;&|<>", "")) {
                byte[] input = ConstantShell.input(List.of(word), "printf %s \"$1\"");
                assertEquals(word, session.exec(ConstantShell.COMMAND, input, HostUnderTest.LIMIT).output());
            }
        }
    }

    @Test
    void statusOutputAndErrorsComeBack() throws Exception {
        try (RemoteSession session = host.session("ops")) {
            assertEquals(new ExecResult(OptionalInt.of(3), "out", "err"), session.exec("sh -s",
                    "printf out; printf err >&2; exit 3".getBytes(StandardCharsets.UTF_8), HostUnderTest.LIMIT));
            assertEquals(OptionalInt.empty(), session.exec("kill -9 $$", NOTHING, HostUnderTest.LIMIT).status());
        }
    }

    @Test
    void aProgramThatLeavesSomethingRunningDoesNotHoldTheSession() throws Exception {
        try (RemoteSession session = host.session("ops")) {
            ExecResult result = session.exec("echo done; sleep 30 &", NOTHING, HostUnderTest.LIMIT);
            assertEquals("done\n", result.output());
            assertTrue(result.succeeded());
            session.exec("pkill -u ops sleep", NOTHING, HostUnderTest.LIMIT);
        }
    }

    @Test
    void anOpenChannelEchoes() throws Exception {
        try (RemoteSession session = host.session("root");
                RemoteProcess cat = session.start("cat", HostUnderTest.LIMIT)) {
            byte[] message = "hello\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                cat.input().write(message);
                cat.input().flush();
                assertEquals("hello\n", new String(cat.output().readNBytes(message.length), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void aCableThatIsCutEndsTheOrderUnderWay() throws Exception {
        try (RemoteSession session = host.session("root")) {
            try {
                RemoteProcess cat = session.start("cat", HostUnderTest.LIMIT);
                host.cut();
                RemoteException lost = assertThrows(RemoteException.class, () -> cat.output().read());
                assertEquals(Reason.LOST, lost.reason());
                assertFalse(session.isOpen());
            } finally {
                host.mend();
            }
        }
        host.session("root").close();
    }

    @Test
    void aHostWithoutCableIsReportedWithinTheLimit() {
        host.cut();
        try {
            RemoteException late = assertThrows(RemoteException.class,
                    () -> host.hosts()
                            .connect(host.target("root", new Login.KeyFile(host.key())), Duration.ofSeconds(5))
                            .close());
            assertTrue(late.reason() == Reason.TIMEOUT || late.reason() == Reason.UNREACHABLE, late.sentence());
            assertTrue(late.sentence().startsWith("Host " + host.name() + " "), late.sentence());
        } finally {
            host.mend();
        }
    }

    @Test
    void aPortThatIsDroppedIsABlackHole() {
        host.run("nft add table inet hole && nft 'add chain inet hole in { type filter hook input priority 0; }'"
                + " && nft add rule inet hole in tcp dport 2222 drop");
        try {
            RemoteException late = assertThrows(RemoteException.class,
                    () -> host.hosts().connect(atPort(2222), Duration.ofSeconds(1)).close());
            assertEquals(Reason.TIMEOUT, late.reason());
            assertEquals("Host " + host.name() + " did not answer on " + atPort(2222).address()
                    + " port 2222 within 1 s; check that it is switched on, that the address is right and that no firewall"
                    + " drops the connection.", late.sentence());
        } finally {
            host.run("nft delete table inet hole");
        }
        assertEquals(Reason.REFUSED, assertThrows(RemoteException.class,
                () -> host.hosts().connect(atPort(2222), Duration.ofSeconds(1)).close()).reason());
    }

    private RemoteTarget atPort(int port) {
        RemoteTarget target = host.target("root", new Login.KeyFile(host.key()));
        return new RemoteTarget(target.host(), target.address(), port, target.user(), target.login());
    }

    private RemoteSession connect(UserKeys keys) throws RemoteException, InterruptedException {
        return host.hosts(Credentials.NONE, keys).connect(host.target("root", new Login.Automatic()),
                HostUnderTest.LIMIT);
    }

    private HostKeyException refusedKey(KnownHosts known) {
        return assertThrows(HostKeyException.class, () -> new SshjRemoteHosts(known, Credentials.NONE, NO_KEYS)
                .connect(host.target("root", new Login.KeyFile(host.key())), HostUnderTest.LIMIT).close());
    }

    private Path socket() {
        return folder.resolve("agent");
    }

    /** It prints where it listens once it does. */
    private Process agent() throws Exception {
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket().toString()).redirectErrorStream(true)
                .start();
        String said = agent.inputReader().readLine();
        assertTrue(Files.exists(socket()), () -> "ssh-agent said: " + said);
        return agent;
    }

    private void add(Path key) throws Exception {
        run("env", "SSH_AUTH_SOCK=" + socket(), "ssh-add", "-q", key.toString());
    }

    private static void run(String... words) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(words))).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), output);
    }
}
