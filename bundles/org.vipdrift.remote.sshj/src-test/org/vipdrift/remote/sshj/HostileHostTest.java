package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.auth.WelcomeBannerPhase;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.RawServer;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestSshServer;

/** What a host can do to us with its words: too many, too slow, or such as a terminal obeys. */
@Timeout(60)
class HostileHostTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final byte[] NOTHING = {};
    /** A window's title, colours, a cleared screen, C1 controls, text that runs the other way, text that is not seen. */
    private static final String EVIL = "\u001b]0;gotcha\u0007\u001b[2J\u009b31m\u202eevil\u2066\u200b\ufeff\u2028\r\n\0";

    @TempDir
    private Path folder;

    @Test
    void aGreetingOfOneOctetAtATimeEndsAtTheLimit() {
        try (RawServer slow = RawServer.treating(socket -> drip(socket, "SSH-2.0-slow"))) {
            RemoteException late = failure(slow.target(), SHORT);
            assertEquals(Reason.TIMEOUT, late.reason());
            assertTrue(late.sentence().contains("did not finish the SSH handshake within 700 ms"), late.sentence());
        }
    }

    @Test
    void aKeyExchangeOfOneOctetAtATimeEndsAtTheLimit() {
        try (RawServer slow = RawServer.treating(socket -> {
            socket.getOutputStream().write("SSH-2.0-slow\r\n\0\0\u0040\0".getBytes(StandardCharsets.ISO_8859_1));
            drip(socket, "\u0004");
        })) {
            assertEquals(Reason.TIMEOUT, failure(slow.target(), SHORT).reason());
        }
    }

    @Test
    void aPacketThatAnnouncesAGigabyteIsRefused() {
        try (RawServer huge = RawServer.treating(socket -> {
            socket.getOutputStream().write("SSH-2.0-huge\r\n@\0\0\0\u0004\u0014".getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(new byte[1000]);
            socket.getInputStream().readAllBytes();
        })) {
            RemoteException refused = failure(huge.target(), LONG);
            assertEquals(Reason.PROTOCOL, refused.reason());
            assertHarmless(refused.sentence());
        }
    }

    @Test
    void aGreetingThatATerminalWouldObeyIsShownEscaped() {
        try (RawServer evil = RawServer.treating(socket -> {
            socket.getOutputStream().write(("SSH-1.5-" + EVIL + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getInputStream().readAllBytes();
        })) {
            assertHarmless(failure(evil.target(), LONG).sentence());
        }
    }

    /** RFC 4253, section 11.1: SSH_MSG_DISCONNECT with a description, at any moment of our own first words. */
    @RepeatedTest(30)
    void theWordsOfADisconnectAreShownEscapedAndShort() {
        try (RawServer evil = RawServer.treating(socket -> disconnect(socket, EVIL + "x".repeat(20_000)))) {
            String sentence = failure(evil.target(), LONG).sentence();
            assertTrue(sentence.contains("evil"), sentence);
            assertHarmless(sentence);
        }
    }

    @Test
    void aLongBannerIsReadAndNotShown() throws Exception {
        try (TestSshServer server = saying("banner".repeat(5000) + EVIL)
                .on("ask", Behaviour.says("answer", "", 0)).start()) {
            try (RemoteSession session = connect(server.target(new Login.Password()), LONG)) {
                assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
            }
            assertHarmless(assertThrows(RemoteException.class,
                    () -> connect(server.target(new Login.Password()), LONG, Credentials.NONE)).sentence());
        }
    }

    /** RFC 4253, section 6.1: 32768 octets are what every side must read. */
    @Test
    void aBannerLongerThanAnySideMustReadEndsTheLogin() {
        try (TestSshServer server = saying("banner".repeat(30_000)).start()) {
            RemoteException refused = failure(server.target(new Login.Password()), LONG);
            assertEquals(Reason.LOST, refused.reason());
            assertHarmless(refused.sentence());
        }
    }

    private static TestSshServer saying(String banner) {
        return new TestSshServer().with(mina -> {
            CoreModuleProperties.WELCOME_BANNER.set(mina, banner);
            CoreModuleProperties.WELCOME_BANNER_PHASE.set(mina, WelcomeBannerPhase.FIRST_REQUEST);
        });
    }

    /** RFC 4252, section 5.4: a host may send SSH_MSG_USERAUTH_BANNER at any time during a login. */
    @Test
    void bannersWithoutEndDoNotHoldALogin() {
        try (TestSshServer server = new TestSshServer().with(mina -> mina
                .setPasswordAuthenticator((user, password, session) -> banners(session))).start()) {
            RemoteException late = failure(server.target(new Login.Password()), Duration.ofSeconds(2));
            assertEquals(Reason.TIMEOUT, late.reason(), late::sentence);
            assertHarmless(late.sentence());
        }
    }

    private static boolean banners(ServerSession session) {
        try {
            while (session.isOpen()) {
                Buffer banner = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_BANNER);
                banner.putString(EVIL.repeat(100));
                banner.putString("");
                session.writePacket(banner).verify(Duration.ofSeconds(1));
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"out", "err"})
    void outputOfOneOctetAtATimeEndsAtTheLimit(String stream) throws Exception {
        try (TestSshServer server = new TestSshServer().on("drip", exchange -> {
            while (!Thread.interrupted()) {
                ("out".equals(stream) ? exchange.out() : exchange.err()).write('x');
                ("out".equals(stream) ? exchange.out() : exchange.err()).flush();
                LockSupport.parkNanos(20_000_000);
            }
        }).on("ask", Behaviour.says("answer", "", 0)).start();
                RemoteSession session = connect(server.target(new Login.Password()), LONG)) {
            assertEquals(Reason.TIMEOUT, assertThrows(RemoteException.class,
                    () -> session.exec("drip", NOTHING, SHORT)).reason());
            assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
        }
    }

    @Test
    void whatAProcessComplainsOfIsBoundedAndEscaped() throws Exception {
        try (TestSshServer server = new TestSshServer().on("attach", exchange -> {
            for (int i = 0; i < 100; i++) {
                exchange.err().write(EVIL.repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
            exchange.err().flush();
            exchange.exit(1);
        }).start(); RemoteSession session = connect(server.target(new Login.Password()), LONG);
                RemoteProcess process = session.start("attach", LONG)) {
            assertEquals(-1, process.output().read());
            String errors = process.errorsSoFar();
            assertTrue(errors.codePoints().noneMatch(HostileHostTest::isObeyed), errors.substring(0, 200));
            assertTrue(errors.length() < 1 << 20, () -> errors.length() + " characters");
        }
    }

    private static void disconnect(Socket socket, String words) throws IOException {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeBytes("SSH-2.0-evil\r\n");
        int payload = 1 + 4 + 4 + text.length + 4;
        int padding = 8 + (8 - (5 + payload) % 8) % 8;
        out.writeInt(1 + payload + padding);
        out.writeByte(padding);
        out.writeByte(1);
        out.writeInt(2);
        out.writeInt(text.length);
        out.write(text);
        out.writeInt(0);
        out.write(new byte[padding]);
        out.flush();
        socket.getInputStream().readAllBytes();
    }

    /** Goes on until the other side closes. */
    private static void drip(Socket socket, String first) throws IOException {
        socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
        while (!Thread.interrupted()) {
            socket.getOutputStream().write('x');
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void assertHarmless(String sentence) {
        assertTrue(sentence.codePoints().noneMatch(HostileHostTest::isObeyed), sentence);
        assertTrue(sentence.length() < 1000, () -> sentence.length() + " characters: " + sentence.substring(0, 300));
    }

    private static boolean isObeyed(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028;
    }

    private RemoteException failure(RemoteTarget target, Duration limit) {
        return assertThrows(RemoteException.class, () -> connect(target, limit).close());
    }

    private RemoteSession connect(RemoteTarget target, Duration limit) throws Exception {
        return connect(target, limit, TestCredentials.RIGHT);
    }

    private RemoteSession connect(RemoteTarget target, Duration limit, Credentials credentials) throws Exception {
        return new SshjRemoteHosts(
                new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                credentials, new UserKeys(Optional.empty(), List.of())).connect(target, limit);
    }
}
