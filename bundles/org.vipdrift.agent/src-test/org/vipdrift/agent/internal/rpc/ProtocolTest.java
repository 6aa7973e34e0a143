package org.vipdrift.agent.internal.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.Clocks;
import org.vipdrift.agent.api.GroupOrder;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.PrepareOrder;
import org.vipdrift.agent.api.ProbeOrder;
import org.vipdrift.agent.api.ReleaseOrder;
import org.vipdrift.agent.api.Role;
import org.vipdrift.agent.internal.AgentFixture;
import org.vipdrift.agent.internal.TestConsole;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;

/** Over the real socket; nothing here changes the machine, and no right is needed. */
@Timeout(60)
class ProtocolTest {
    private static final GroupId WEB = new GroupId("web");

    @TempDir
    Path folder;

    private AgentFixture agent;

    @BeforeEach
    void start() throws Exception {
        agent = new AgentFixture(folder);
    }

    @AfterEach
    void end() throws Exception {
        agent.close();
    }

    @Test
    void introducesItself() throws Exception {
        try (TestConsole console = agent.attach()) {
            long before = System.nanoTime();
            Hello hello = console.get(console.agent.hello());
            assertEquals(Hello.PROTOCOL, hello.protocol());
            assertEquals(List.of("claim", "probe", "ndp", "events", "take-over", "capture", "capture-tagged",
                    "automatic", "gate", "survey", "maintenance", "acknowledge", "hooks",
                    "witness", "sweep"), hello.capabilities());
            assertEquals(ProcessHandle.current().pid(), hello.pid());
            assertEquals(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip(), hello.hostName());
            assertTrue(hello.clocks().monotonicNanos() >= before && hello.startedMonotonicNanos() < before);
            long wallBefore = System.currentTimeMillis();
            Clocks clocks = console.get(console.agent.clocks());
            assertTrue(clocks.monotonicNanos() >= hello.clocks().monotonicNanos());
            assertTrue(wallBefore <= clocks.wallMillis() && clocks.wallMillis() <= System.currentTimeMillis(),
                    clocks::toString);
        }
    }

    @Test
    void saysWhatItFindsOnTheHost() throws Exception {
        try (TestConsole console = agent.attach()) {
            HostFacts facts = console.get(console.agent.facts());
            assertTrue(facts.interfaceNamed("lo").orElseThrow().has(Addresses.parse("127.0.0.1")));
            assertEquals(Files.readString(Path.of("/proc/sys/net/ipv4/conf/lo/arp_ignore")).strip(),
                    facts.sysctls().get("net.ipv4.conf.lo.arp_ignore"));
            assertTrue(facts.bootId().startsWith(Files.readString(
                    Path.of("/proc/sys/kernel/random/boot_id")).strip() + "."));
            assertEquals(List.of(), facts.grants());
        }
    }

    @Test
    void keepsItsSocketToItsOwnUserAndRoot() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(agent.socket)));
        assertEquals("rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(agent.socket.getParent())));
    }

    @Test
    void takesTheSocketOfAnAgentThatWasKilled() throws Exception {
        agent.close();
        Files.writeString(agent.socket, "left behind");
        agent = new AgentFixture(folder);
        try (TestConsole console = agent.attach()) {
            console.get(console.agent.hello());
        }
    }

    @Test
    void refusesOrdersWithTheContractsCodesAndSentences() throws Exception {
        try (TestConsole console = agent.attach()) {
            console.assertRefused(AgentError.NOT_HELD, "knows nothing",
                    console.agent.release(new ReleaseOrder(WEB, new Epoch(1), 0)));
            console.assertRefused(AgentError.BAD_INTERFACE, "no interface \"x;$(id)\"", console.agent.prepare(
                    new PrepareOrder(WEB, List.of(Vip.parse("198.51.100.100/24")), "x;$(id)", new Epoch(1), Role.CLAIM,
                            1000, "")));
            console.assertRefused(AgentError.INVALID, "1 to 600000 ms", console.agent.prepare(
                    new PrepareOrder(WEB, List.of(Vip.parse("198.51.100.100/24")), "lo", new Epoch(1), Role.CLAIM, -5,
                            "")));
            console.assertRefused(AgentError.INVALID, "1 to 256 addresses",
                    console.agent.probe(new ProbeOrder("lo", List.of(), 1, 1, true)));
            console.assertRefused(AgentError.INVALID, "no address of a single station", console.agent.probe(
                    new ProbeOrder("lo", List.of(Addresses.parse("224.0.0.1")), 1, 1, true)));
            assertEquals("Forgotten.", console.get(console.agent.forget(new GroupOrder(WEB))).sentence());
        }
    }

    @Test
    void answersAnOrderThatCannotBeReadAndGoesOn() throws Exception {
        try (SocketChannel raw = open()) {
            send(raw,
                    "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"agent/release\",\"params\":{\"group\":\"../x\"}}");
            String answer = receive(raw);
            assertTrue(answer.contains("\"code\":1008") && answer.contains("../x"), answer);
            send(raw, "{\"jsonrpc\":\"2.0\",\"id\":\"2\",\"method\":\"agent/release\",\"params\":{}}");
            assertTrue(receive(raw).contains("ReleaseOrder lacks \\\"group\\\"."));
            send(raw, "{\"jsonrpc\":\"2.0\",\"id\":\"3\",\"method\":\"agent/clocks\"}");
            assertTrue(receive(raw).contains("monotonicNanos"));
            send(raw, "{\"jsonrpc\":\"2.0\",\"id\":\"4\",\"method\":\"agent/selfDestruct\"}");
            assertTrue(receive(raw).contains("-32601"));
        }
    }

    @Test
    void cutsOffWhoDoesNotSpeakTheProtocol() throws Exception {
        for (String words : List.of("GET / HTTP/1.1\r\n\r\n", "Content-Length: " + (AgentJson.LARGEST_MESSAGE + 1)
                + "\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: x\r\n\r\n", "\r\n\r\n",
                "Content-Length: 1\r\n\r\n{", "Content-Length: 4\r\n\r\nnull",
                "Content-Length: 12\r\n\r\n{\"id\":1e999}", "x".repeat(2000),
                "Content-Length: 4000\r\n\r\n" + "[".repeat(4000))) {
            try (SocketChannel raw = open()) {
                raw.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
                assertEquals(-1, raw.read(ByteBuffer.allocate(10)), words);
            }
        }
        try (TestConsole console = agent.attach()) {
            console.get(console.agent.hello());
        }
    }

    @Test
    void letsManyConsolesWorkAtOnce() throws Exception {
        List<TestConsole> consoles = new ArrayList<>();
        List<CompletableFuture<Clocks>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TestConsole console = agent.attach();
            consoles.add(console);
            for (int n = 0; n < 50; n++) {
                answers.add(console.agent.clocks());
            }
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        for (TestConsole console : consoles) {
            console.close();
        }
    }

    @Test
    void turnsAwayMoreConsolesThanItCanServe() throws Exception {
        List<SocketChannel> consoles = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            consoles.add(open());
        }
        try (SocketChannel oneTooMany = open()) {
            assertEquals(-1, oneTooMany.read(ByteBuffer.allocate(10)));
        }
        for (SocketChannel console : consoles) {
            console.close();
        }
    }

    @Test
    void cutsOffAConsoleThatDoesNotReadWhileOthersGoOn() throws Exception {
        try (SocketChannel deaf = open(); TestConsole other = agent.attach()) {
            deaf.configureBlocking(false);
            byte[] order = frame("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"agent/clocks\"}");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            boolean cut = false;
            while (!cut && System.nanoTime() < end) {
                try {
                    ByteBuffer frame = ByteBuffer.wrap(order);
                    while (frame.hasRemaining()) {
                        deaf.write(frame);
                        Thread.onSpinWait();
                    }
                } catch (IOException brokenPipe) {
                    cut = true;
                }
                other.get(other.agent.clocks());
            }
            assertTrue(cut, "the deaf console is cut off");
        }
    }

    @Test
    void endsSessionsWhenItEnds() throws Exception {
        try (SocketChannel raw = open()) {
            send(raw, "{\"jsonrpc\":\"2.0\",\"id\":\"3\",\"method\":\"agent/clocks\"}");
            receive(raw);
            agent.close();
            assertEquals(-1, raw.read(ByteBuffer.allocate(10)));
            assertFalse(Files.exists(agent.socket));
        }
        agent = new AgentFixture(folder);
    }

    private SocketChannel open() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(agent.socket));
    }

    private static byte[] frame(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return ("Content-Length: " + body.length + "\r\n\r\n" + json).getBytes(StandardCharsets.UTF_8);
    }

    private static void send(SocketChannel raw, String json) throws IOException {
        raw.write(ByteBuffer.wrap(frame(json)));
    }

    private static String receive(SocketChannel raw) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(64 << 10);
        assertTrue(raw.read(in) > 0);
        return new String(in.array(), 0, in.position(), StandardCharsets.UTF_8);
    }
}
