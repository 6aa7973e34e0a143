package org.vipdrift.remote.sshj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteHosts;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.sshj.testing.Behaviour;
import org.vipdrift.remote.sshj.testing.CutWire;
import org.vipdrift.remote.sshj.testing.TestCredentials;
import org.vipdrift.remote.sshj.testing.TestSshServer;

@Timeout(60)
class SshjExecTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final byte[] NOTHING = {};

    @TempDir
    private Path folder;
    private final TestSshServer server = new TestSshServer();
    private final CountDownLatch never = new CountDownLatch(1);
    private RemoteHosts hosts;
    private RemoteSession session;

    @BeforeEach
    void connect() throws Exception {
        server.start();
        hosts = new SshjRemoteHosts(new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())),
                TestCredentials.RIGHT, new UserKeys(Optional.empty(), List.of()));
        session = hosts.connect(server.target(new Login.Password()), LONG);
    }

    @AfterEach
    void close() {
        session.close();
        server.close();
    }

    @Test
    void givesOutputErrorsAndStatus() throws Exception {
        server.on("ask", Behaviour.says("answer", "warning", 3));
        ExecResult result = session.exec("ask", NOTHING, LONG);
        assertEquals(new ExecResult(OptionalInt.of(3), "answer", "warning"), result);
        assertFalse(result.succeeded());
    }

    @Test
    void handsTheInputOverAndEndsIt() throws Exception {
        server.on("cat", Behaviour.echo());
        byte[] input = "line\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        assertEquals("line\n".repeat(1000), session.exec("cat", input, LONG).output());
        assertEquals("", session.exec("cat", NOTHING, LONG).output());
    }

    @Test
    void sendsInputLargerThanTheWindow() throws Exception {
        byte[] input = new byte[5 << 20];
        Arrays.fill(input, (byte) 'x');
        server.on("count", exchange -> {
            int length = exchange.in().readAllBytes().length;
            exchange.out().write(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
            exchange.out().flush();
            exchange.exit(0);
        });
        assertEquals(Integer.toString(input.length), session.exec("count", input, LONG).output());
    }

    @Test
    void doesNotMindACommandThatReadsNoInput() throws Exception {
        server.on("deaf", Behaviour.says("done", "", 0));
        assertEquals("done", session.exec("deaf", new byte[5 << 20], LONG).output());
    }

    @Test
    void aServerThatForwardsToNoSocketRefusesAndTheSessionGoesOn() throws Exception {
        server.on("true", Behaviour.says("", "", 0));
        RemoteException refused = assertThrows(RemoteException.class, () -> session.connect("/run/x.sock", LONG));
        assertEquals(Reason.PROTOCOL, refused.reason());
        assertTrue(refused.sentence().contains("connecting to /run/x.sock"), refused.sentence());
        server.on("ask", Behaviour.says("answer", "", 0));
        assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
    }

    /** sshd(8) sets TCP_NODELAY with the first command. */
    @Test
    void aCommandRunsBeforeASocketIsConnectedTo() {
        CountDownLatch ran = new CountDownLatch(1);
        server.on("true", exchange -> {
            ran.countDown();
            exchange.exit(0);
        });
        assertThrows(RemoteException.class, () -> session.connect("/run/x.sock", LONG));
        assertEquals(0, ran.getCount());
    }

    @Test
    void keepsTheFirst256KibOfEachStream() throws Exception {
        server.on("chatter", exchange -> {
            for (int i = 0; i < 64; i++) {
                exchange.out().write(("o".repeat(65535) + "\n").getBytes(StandardCharsets.US_ASCII));
                exchange.err().write(("e".repeat(65535) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            exchange.out().flush();
            exchange.err().flush();
            exchange.exit(0);
        });
        ExecResult result = session.exec("chatter", NOTHING, LONG);
        assertTrue(result.succeeded());
        assertEquals(256 << 10, result.output().length());
        assertEquals(256 << 10, result.errors().length());
    }

    @Test
    void leavesACommandWithEndlessOutputAtItsLimit() throws Exception {
        server.on("yes", exchange -> {
            while (!Thread.interrupted()) {
                exchange.out().write("y\n".repeat(4000).getBytes(StandardCharsets.US_ASCII));
                exchange.out().flush();
            }
        }).on("ask", Behaviour.says("answer", "", 0));
        RemoteException late = assertThrows(RemoteException.class,
                () -> session.exec("yes", NOTHING, Duration.ofMillis(500)));
        assertEquals(Reason.TIMEOUT, late.reason());
        assertEquals(
                "A command on host h1 did not end within 500 ms and was left; check the host's load, and whether the"
                        + " command has taken effect.",
                late.sentence());
        assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
    }

    @Test
    void leavesASilentCommandAtItsLimitAndStaysUsable() throws Exception {
        server.on("hang", exchange -> never.await()).on("ask", Behaviour.says("answer", "", 0));
        assertEquals(Reason.TIMEOUT, assertThrows(RemoteException.class,
                () -> session.exec("hang", NOTHING, Duration.ofMillis(200))).reason());
        assertTrue(session.isOpen());
        assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
    }

    @Test
    void waitsForSlowOutput() throws Exception {
        server.on("slow", exchange -> {
            for (String part : List.of("a", "b", "c")) {
                exchange.out().write(part.getBytes(StandardCharsets.US_ASCII));
                exchange.out().flush();
                never.await(50, TimeUnit.MILLISECONDS);
            }
            exchange.exit(0);
        });
        assertEquals("abc", session.exec("slow", NOTHING, LONG).output());
    }

    @Test
    void hasNoStatusWhenTheHostSendsNone() throws Exception {
        server.on("vanish", exchange -> {
            exchange.out().write("last words".getBytes(StandardCharsets.US_ASCII));
            exchange.out().flush();
            exchange.hangUp();
        });
        ExecResult result = session.exec("vanish", NOTHING, LONG);
        assertEquals(new ExecResult(OptionalInt.empty(), "last words", ""), result);
        assertFalse(result.succeeded());
    }

    @Test
    void saysThatTheConnectionWasLostInTheMiddle() {
        server.on("die", Behaviour.Exchange::cutConnection);
        RemoteException lost = assertThrows(RemoteException.class, () -> session.exec("die", NOTHING, LONG));
        assertEquals(Reason.LOST, lost.reason());
        assertTrue(lost.sentence().startsWith("The connection to host h1 was lost while running a command ("),
                lost.sentence());
        assertFalse(session.isOpen());
    }

    @Test
    void noticesAHostThatHasGoneSilent() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        server.on("hang", exchange -> {
            started.countDown();
            never.await();
        });
        try (CutWire wire = new CutWire(server);
                RemoteSession wired = hosts.connect(wire.target(new Login.Password()), LONG)) {
            CompletableFuture<RemoteException> failure = CompletableFuture.supplyAsync(
                    () -> assertThrows(RemoteException.class,
                            () -> wired.exec("hang", NOTHING, Duration.ofMinutes(1))));
            assertTrue(started.await(10, TimeUnit.SECONDS));
            wire.cut();
            RemoteException lost = failure.get(20, TimeUnit.SECONDS);
            assertEquals(Reason.LOST, lost.reason());
            assertFalse(wired.isOpen());
        }
    }

    @Test
    void noticesSilenceEvenWhileAWriterIsStuck() throws Exception {
        server.with(mina -> CoreModuleProperties.WINDOW_SIZE.set(mina, 64L << 20)).on("cat", exchange -> never.await());
        try (CutWire wire = new CutWire(server);
                RemoteSession wired = hosts.connect(wire.target(new Login.Password()), LONG);
                RemoteProcess process = wired.start("cat", LONG)) {
            wire.cut();
            CompletableFuture<IOException> failure = CompletableFuture
                    .supplyAsync(() -> assertThrows(IOException.class, () -> writeMuch(process)));
            failure.get(30, TimeUnit.SECONDS);
            assertFalse(wired.isOpen());
        }
    }

    private static void writeMuch(RemoteProcess process) throws IOException {
        for (int i = 0; i < 10_000; i++) {
            process.input().write(new byte[32 << 10]);
            process.input().flush();
        }
    }

    @Test
    void isInterruptible() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        server.on("hang", exchange -> {
            started.countDown();
            never.await();
        }).on("ask", Behaviour.says("answer", "", 0));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                session.exec("hang", NOTHING, Duration.ofMinutes(1));
                interrupted.complete(false);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            } catch (RemoteException e) {
                interrupted.completeExceptionally(e);
            }
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        caller.interrupt();
        assertTrue(interrupted.get(10, TimeUnit.SECONDS));
        assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
    }

    @Test
    void joinsTheStreamsOfAProcessThatGoesOn() throws Exception {
        server.on("attach", exchange -> {
            exchange.err().write("\u001b[31mred\n".getBytes(StandardCharsets.US_ASCII));
            exchange.err().flush();
            Behaviour.echo().run(exchange);
        });
        try (RemoteProcess process = session.start("attach", LONG)) {
            byte[] message = "hello".getBytes(StandardCharsets.US_ASCII);
            process.input().write(message);
            process.input().flush();
            assertArrayEquals(message, process.output().readNBytes(message.length));
            process.input().close();
            assertEquals(-1, process.output().read());
            assertEquals("\\u001b[31mred", process.errorsSoFar());
        }
    }

    @Test
    void closingAProcessEndsItsChannelAlone() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        server.on("attach", exchange -> {
            exchange.in().readAllBytes();
            ended.countDown();
        }).on("ask", Behaviour.says("answer", "", 0));
        RemoteProcess process = session.start("attach", LONG);
        process.close();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        assertEquals(-1, process.output().read());
        assertEquals("answer", session.exec("ask", NOTHING, LONG).output());
    }

    @Test
    void closingTheSessionEndsWhatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        server.on("hang", exchange -> {
            started.countDown();
            never.await();
        });
        CompletableFuture<RemoteException> failure = CompletableFuture.supplyAsync(
                () -> assertThrows(RemoteException.class, () -> session.exec("hang", NOTHING, Duration.ofMinutes(1))));
        assertTrue(started.await(10, TimeUnit.SECONDS));
        session.close();
        session.close();
        assertEquals(Reason.LOST, failure.get(10, TimeUnit.SECONDS).reason());
    }

    @Test
    void runsManyCommandsAtOnce() throws Exception {
        server.on("cat", Behaviour.echo());
        List<CompletableFuture<String>> all = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return session.exec("cat", ("input " + i).getBytes(StandardCharsets.UTF_8), LONG).output();
                    } catch (RemoteException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })).toList();
        for (int i = 0; i < all.size(); i++) {
            assertEquals("input " + i, all.get(i).get(20, TimeUnit.SECONDS));
        }
    }
}
