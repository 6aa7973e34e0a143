package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.server.ServerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.HostKeyException;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.HostKeys;
import org.vipdrift.remote.HostThreads;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.PinnedHostKeys;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.RawServer;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestKeyPairs;
import org.vipdrift.remote.sshj.testing.TestSshServer;

@Timeout(60)
class SshjConnectTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final UserKeys NO_KEYS = new UserKeys(Optional.empty(), List.of());

    @TempDir
    private Path folder;

    @Test
    void connectsToAHostWithATrustedKey() throws Exception {
        try (TestSshServer server = new TestSshServer().on("ask", Behaviour.says("answer", "", 0)).start();
                RemoteSession session = connect(server.target(new Login.Password()), acceptNew())) {
            assertTrue(session.isOpen());
            assertEquals("ecdsa-sha2-nistp256", session.hostKey().type());
            assertEquals("answer", session.exec("ask", new byte[0], LONG).output());
        }
    }

    @Test
    void doesNotTrustAnUnknownHostKey() {
        try (TestSshServer server = new TestSshServer().start()) {
            HostKeyException refused = refusedKey(server, known());
            assertEquals(Reason.HOST_KEY_UNKNOWN, refused.reason());
            HostKeyVerdict verdict = assertInstanceOf(HostKeyVerdict.Unknown.class, refused.verdict());
            assertEquals("The host key of h1 (ecdsa-sha2-nistp256 " + verdict.key().fingerprint() + ") is not known;"
                    + " compare it with the host's own and accept it if it is the same.", refused.sentence());
            assertFalse(Files.exists(file()));
        }
    }

    @Test
    void connectsOnceThePersonHasTrustedTheKeyItShowed() throws Exception {
        try (TestSshServer server = new TestSshServer().start()) {
            known().trust(refusedKey(server, known()).verdict().key());
            connect(server.target(new Login.Password()), known()).close();
        }
    }

    @Test
    void stopsAtAChangedHostKey() throws Exception {
        try (TestSshServer server = new TestSshServer(TestKeyPairs.ECDSA_TWO.pair()).start()) {
            PresentedKey old = keyOf(TestKeyPairs.ECDSA_ONE, server.port());
            known().trust(old);
            HostKeyException refused = refusedKey(server, acceptNew());
            assertEquals(Reason.HOST_KEY_CHANGED, refused.reason());
            assertEquals("The host key of h1 has changed: it shows ecdsa-sha2-nistp256 "
                    + refused.verdict().key().fingerprint() + ", expected was ecdsa-sha2-nistp256 " + old.fingerprint()
                    + " (" + file()
                    + " line 1); somebody may be listening in. If the host was reinstalled, remove the old"
                    + " key: ssh-keygen -R '[127.0.0.1]:" + server.port() + "' -f '" + file() + "'",
                    refused.sentence());
        }
    }

    @Test
    void takesAnotherKeyTypeThanTheOneOnFileForChanged() throws Exception {
        try (TestSshServer server = new TestSshServer(TestKeyPairs.RSA_ONE.pair()).start()) {
            known().trust(keyOf(TestKeyPairs.ECDSA_ONE, server.port()));
            assertEquals(Reason.HOST_KEY_CHANGED, refusedKey(server, acceptNew()).reason());
        }
    }

    @Test
    void asksForTheKeyTypeOnFileFirst() throws Exception {
        try (TestSshServer server = new TestSshServer(TestKeyPairs.ECDSA_ONE.pair(), TestKeyPairs.RSA_ONE.pair())
                .start()) {
            known().trust(keyOf(TestKeyPairs.RSA_ONE, server.port()));
            try (RemoteSession session = connect(server.target(new Login.Password()), known())) {
                assertEquals("ssh-rsa", session.hostKey().type());
            }
        }
    }

    @Test
    void stopsAtARevokedHostKey() throws Exception {
        try (TestSshServer server = new TestSshServer().start()) {
            PresentedKey key = keyOf(TestKeyPairs.ECDSA_ONE, server.port());
            Files.writeString(file(), "@revoked * " + key.type() + " " + key.encoded() + "\n");
            HostKeyException refused = refusedKey(server, acceptNew());
            assertEquals(Reason.HOST_KEY_REVOKED, refused.reason());
            assertEquals("The host key of h1 (ecdsa-sha2-nistp256 " + key.fingerprint() + ") is marked as revoked in "
                    + file() + " line 1; give the host a new key.", refused.sentence());
        }
    }

    @Test
    void stopsAtAnotherKeyThanTheOneNamed() {
        try (TestSshServer server = new TestSshServer().start()) {
            String named = keyOf(TestKeyPairs.ECDSA_TWO, 22).fingerprint();
            HostKeyException refused = refusedKey(server, new PinnedHostKeys(known(), named));
            assertEquals("The host key of h1 has changed: it shows ecdsa-sha2-nistp256 "
                    + refused.verdict().key().fingerprint() + ", expected was ecdsa-sha2-nistp256 " + named
                    + "; somebody may be listening in. Check the fingerprint with the host's owner.",
                    refused.sentence());
        }
    }

    @Test
    void saysWhenAKeyCouldNotBeStored() throws IOException {
        Files.createDirectory(file());
        try (TestSshServer server = new TestSshServer().start()) {
            RemoteException failed = failure(server.target(new Login.Password()), acceptNew(), LONG);
            assertTrue(failed.sentence().startsWith("The host key of h1 could not be judged: " + file()),
                    failed.sentence());
        }
    }

    @Test
    void saysThatAHostRefuses() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        RemoteException refused = failure(new RemoteTarget(new HostId("h1"), "127.0.0.1", port, "ops",
                new Login.Automatic()), known(), LONG);
        assertEquals(Reason.REFUSED, refused.reason());
        assertEquals("Host h1 refused the connection to 127.0.0.1 port " + port
                + "; check the port and that the SSH server runs there.", refused.sentence());
    }

    @Test
    void saysThatAPortIsABlackHole() {
        try (RawServer hole = RawServer.blackHole()) {
            RemoteException late = failure(hole.target(), known(), SHORT);
            assertEquals(Reason.TIMEOUT, late.reason());
            assertEquals("Host h1 did not answer on 127.0.0.1 port " + hole.port() + " within 400 ms; check that it is"
                    + " switched on, that the address is right and that no firewall drops the connection.",
                    late.sentence());
        }
    }

    @Test
    void saysHowLongItReallyWaitedWhereItWasAllowedMore() {
        try (RawServer hole = RawServer.blackHole()) {
            RemoteException late = failure(hole.target(), known(), LONG);
            assertEquals(Reason.TIMEOUT, late.reason());
            assertTrue(late.sentence().matches("Host h1 did not answer on 127\\.0\\.0\\.1 port [0-9]+ within"
                    + " (?!20 s)[0-9.]+ s; check .*"), late.sentence());
        }
    }

    @Test
    void saysThatANameHasNoAddress() {
        RemoteException unresolved = failure(new RemoteTarget(new HostId("h1"), "no such\u001b[31m name", 22, "ops",
                new Login.Automatic()), known(), LONG);
        assertEquals(Reason.UNRESOLVED, unresolved.reason());
        assertEquals("The address \"no such\\u001b[31m name\" of host h1 could not be resolved; check its spelling and"
                + " the name service of this machine.", unresolved.sentence());
    }

    @Test
    void saysThatSomethingTookTheConnectionAndSaidNothing() {
        try (RawServer mute = RawServer.mute()) {
            RemoteException late = failure(mute.target(), known(), SHORT);
            assertEquals(Reason.TIMEOUT, late.reason());
            assertEquals("Host h1 took the connection to 127.0.0.1 port " + mute.port() + " but did not finish the SSH"
                    + " handshake within 400 ms; check that an SSH server answers there and that the host is not"
                    + " overloaded.", late.sentence());
        }
    }

    @Test
    void doesNotReadAnEndlessGreeting() {
        try (RawServer endless = RawServer.treating(socket -> {
            while (true) {
                socket.getOutputStream().write("no SSH here\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            RemoteException failed = failure(endless.target(), known(), LONG);
            assertEquals(Reason.PROTOCOL, failed.reason());
            assertEquals("What answers on 127.0.0.1 port " + endless.port()
                    + " of host h1 sent more than 16 KiB without beginning SSH; check the port.", failed.sentence());
        }
    }

    @Test
    void saysThatTheOtherSideIsNoSshServer() {
        try (RawServer web = RawServer.treating(socket -> {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        })) {
            RemoteException failed = failure(web.target(), known(), LONG);
            assertEquals(Reason.PROTOCOL, failed.reason());
            assertTrue(failed.sentence().startsWith("What answers on 127.0.0.1 port " + web.port()
                    + " of host h1 closed the connection or does not speak SSH 2 ("), failed.sentence());
        }
    }

    @Test
    void namesAServerThatAllowsPostQuantumKeyExchangeAlone() {
        try (RawServer modern = serverProposing("mlkem768x25519-sha256,sntrup761x25519-sha512@openssh.com")) {
            RemoteException failed = failure(modern.target(), known(), LONG);
            assertEquals(Reason.PROTOCOL, failed.reason());
            assertEquals("Host h1 allows post-quantum key exchange alone (mlkem768x25519-sha256,"
                    + " sntrup761x25519-sha512@openssh.com), which VipDrift does not have yet; allow curve25519-sha256 in"
                    + " its sshd_config (KexAlgorithms).", failed.sentence());
        }
    }

    @Test
    void namesWhatAServerAllowsWhenNothingIsInCommon() {
        try (TestSshServer old = new TestSshServer().with(server -> server.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, List.of(BuiltinDHFactories.dhg1), ServerBuilder.DH2KEX)))
                .start()) {
            RemoteException failed = failure(old.target(new Login.Password()), known(), LONG);
            assertEquals("Host h1 and VipDrift have no key exchange in common; the host allows"
                    + " diffie-hellman-group1-sha1.", failed.sentence());
        }
    }

    @Test
    void endsTheAttemptWhenInterrupted() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        try (RawServer mute = RawServer.treating(socket -> {
            taken.countDown();
            socket.getInputStream().readAllBytes();
            closed.countDown();
        })) {
            Thread caller = Thread.ofPlatform().start(() -> {
                try {
                    connect(mute.target(), known()).close();
                } catch (InterruptedException e) {
                    interrupted.complete(true);
                } catch (RemoteException e) {
                    interrupted.completeExceptionally(e);
                }
            });
            assertTrue(taken.await(10, TimeUnit.SECONDS));
            caller.interrupt();
            assertTrue(interrupted.get(10, TimeUnit.SECONDS));
            assertTrue(closed.await(10, TimeUnit.SECONDS), "the connection was left open");
        }
    }

    @Test
    void aStuckHostDoesNotDelayAnother() throws Exception {
        try (RawServer mute = RawServer.mute(); HostThreads threads = new HostThreads();
                TestSshServer server = new TestSshServer().on("ask", Behaviour.says("answer", "", 0)).start()) {
            threads.submit(new HostId("stuck"), "connect", () -> connect(mute.target(), known()));
            String answer = threads.submit(new HostId("fine"), "connect", () -> {
                try (RemoteSession session = connect(server.target(new Login.Password()), acceptNew())) {
                    return session.exec("ask", new byte[0], LONG).output();
                }
            }).get(20, TimeUnit.SECONDS);
            assertEquals("answer", answer);
            assertEquals(Optional.of("connect"), threads.running(new HostId("stuck")));
        }
    }

    /** A server that gets as far as its algorithms: greeting, then one SSH_MSG_KEXINIT (RFC 4253, 7.1). */
    private static RawServer serverProposing(String keyExchanges) {
        return RawServer.treating(socket -> {
            java.io.DataOutputStream payload;
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            payload = new java.io.DataOutputStream(bytes);
            payload.writeByte(20);
            payload.write(new byte[16]);
            for (String list : List.of(keyExchanges, "ssh-ed25519", "aes128-ctr", "aes128-ctr", "hmac-sha2-256",
                    "hmac-sha2-256", "none", "none", "", "")) {
                payload.writeInt(list.length());
                payload.writeBytes(list);
            }
            payload.write(new byte[5]);
            int padding = 8 + (8 - (5 + bytes.size()) % 8) % 8;
            java.io.DataOutputStream out = new java.io.DataOutputStream(socket.getOutputStream());
            out.writeBytes("SSH-2.0-test\r\n");
            out.writeInt(1 + bytes.size() + padding);
            out.writeByte(padding);
            bytes.writeTo(out);
            out.write(new byte[padding]);
            out.flush();
            socket.getInputStream().readAllBytes();
        });
    }

    private RemoteSession connect(RemoteTarget target, HostKeys hostKeys)
            throws RemoteException, InterruptedException {
        return new SshjRemoteHosts(hostKeys, TestCredentials.RIGHT, NO_KEYS).connect(target, LONG);
    }

    private static RemoteException failure(RemoteTarget target, HostKeys hostKeys, Duration limit) {
        return assertThrows(RemoteException.class,
                () -> new SshjRemoteHosts(hostKeys, TestCredentials.RIGHT, NO_KEYS).connect(target, limit).close());
    }

    private static HostKeyException refusedKey(TestSshServer server, HostKeys hostKeys) {
        return assertInstanceOf(HostKeyException.class,
                failure(server.target(new Login.Password()), hostKeys, LONG));
    }

    private static PresentedKey keyOf(TestKeyPairs keys, int port) {
        return PresentedKey.of("127.0.0.1", port, new net.schmizz.sshj.common.Buffer.PlainBuffer()
                .putPublicKey(keys.pair().getPublic()).getCompactData());
    }

    private HostKeys acceptNew() {
        return new AcceptNewHostKeys(known());
    }

    private KnownHosts known() {
        return new KnownHosts(file(), List.of());
    }

    private Path file() {
        return folder.resolve("known_hosts");
    }
}
