package org.vipdrift.agent.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.internal.AgentFixture;
import org.vipdrift.agent.internal.AgentLock;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.facts.HostRun;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.agent.internal.state.MoveState;
import org.vipdrift.agent.internal.state.StateStore;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

@Timeout(60)
class AgentProgramTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... words) {
        return new AgentProgram(Map.of("STATE_DIRECTORY", folder.resolve("state").toString(), "RUNTIME_DIRECTORY",
                folder.resolve("run").toString()), new PrintStream(out, true), new PrintStream(errors, true))
                .run(words);
    }

    @Test
    void explainsItselfWhenTheWordsMakeNoSense() {
        for (String[] words : new String[][] {{}, {"dance"}, {"run", "fast"}, {"release", "web"},
                {"release", "web", "--epoch"}, {"release", "web", "--age", "4"}}) {
            assertEquals(Exit.USAGE, run(words));
        }
        assertEquals(Exit.USAGE, run("release", "web", "--epoch", "next"));
        assertTrue(errors.toString().contains("\"next\" is not an epoch"), errors.toString());
        assertEquals(Exit.USAGE, run("release", "../x", "--epoch", "1"));
        assertEquals("", out.toString());
    }

    @Test
    void saysItsVersionAndTheFactsOfTheHost() {
        assertEquals(Exit.OK, run("version"));
        assertEquals(Exit.OK, run("--version"));
        assertEquals("unpacked\nunpacked\n", out.toString());
        assertEquals(Exit.OK, run("facts"));
        assertTrue(out.toString().lines().toList().get(2).startsWith("{\"hostName\":\""));
        assertFalse(Files.exists(folder.resolve("state")), "looking creates nothing");
    }

    @Test
    void rehearsesWithoutATrace() throws Exception {
        try (Namespace somewhere = new Namespace()) {
            String before = somewhere.ip("address show");
            assertEquals(Exit.OK, somewhere.call(() -> run("rehearse")));
            assertEquals(before, somewhere.ip("address show"));
        }
    }

    @Test
    void saysThatNoAgentRunsToBeAttachedTo() {
        assertEquals(Exit.UNAVAILABLE, run("attach"));
        assertTrue(errors.toString().contains("does not run on this host")
                && errors.toString().contains("systemctl start vipdrift-agent"), errors.toString());
    }

    @Test
    void joinsItsStreamsToTheAgentUntilTheInputEnds() throws Exception {
        try (AgentFixture agent = new AgentFixture(folder)) {
            Pipe in = Pipe.open();
            Pipe answers = Pipe.open();
            SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(agent.socket));
            CompletableFuture<Integer> attached = CompletableFuture
                    .supplyAsync(() -> AttachCommand.join(in.source(), answers.sink(), socket));
            String order = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"agent/clocks\"}";
            in.sink().write(ByteBuffer.wrap(("Content-Length: " + order.length() + "\r\n\r\n" + order)
                    .getBytes(StandardCharsets.UTF_8)));
            ByteBuffer answer = ByteBuffer.allocate(4096);
            answers.source().read(answer);
            assertTrue(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                    .startsWith("Content-Length:"));
            in.sink().close();
            assertEquals(Exit.OK, attached.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void endsItsAttachmentWhenTheAgentEnds() throws Exception {
        AgentFixture agent = new AgentFixture(folder);
        Pipe in = Pipe.open();
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(agent.socket));
        Pipe answers = Pipe.open();
        CompletableFuture<Integer> attached = CompletableFuture
                .supplyAsync(() -> AttachCommand.join(in.source(), answers.sink(), socket));
        agent.close();
        assertEquals(Exit.OK, attached.get(20, TimeUnit.SECONDS));
    }

    @Test
    void releasesWhereNoAgentRunsAndALaterAgentKnowsIt() throws Exception {
        try (Namespace host = new Namespace()) {
            host.ip("link add eth0 type veth peer name far");
            host.ip("address add 198.51.100.11/24 dev eth0");
            host.ip("address add 198.51.100.100/32 dev eth0");
            StateStore store = new StateStore(folder.resolve("state"));
            store.save(new GroupState(new GroupId("web"), List.of(Vip.parse("198.51.100.100/24")), "eth0",
                    new Epoch(3), true, MoveState.SETTLED, 0, 4_294_967_295L, HostRun.id(), "ann", "Claimed."));
            assertEquals(Exit.ERROR, host.call(() -> run("release", "web", "--epoch", "2")), "an older epoch");
            assertTrue(host.ip("address show dev eth0").contains("198.51.100.100/32"));
            assertEquals(Exit.OK, host.call(() -> run("release", "web", "--epoch", "4")));
            assertTrue(out.toString().startsWith("{\"startMonotonicNanos\":"), out.toString());
            assertTrue(out.toString().contains("Released 198.51.100.100/24 from eth0."));
            String addresses = host.ip("address show dev eth0");
            assertFalse(addresses.contains("198.51.100.100"));
            assertTrue(addresses.contains("198.51.100.11/24"));
            GroupState state = store.load().states().getFirst();
            assertFalse(state.holding());
            assertEquals(new Epoch(4), state.epoch());
            assertEquals(Exit.NO_SUCH_ITEM, host.call(() -> run("release", "db", "--epoch", "4")));
        }
    }

    @Test
    void releasesNothingBehindARunningAgentsBack() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process running = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                LockHolder.class.getName(), folder.resolve("state").toString()).start();
        try {
            assertEquals('!', running.getInputStream().read(), "the other has the lock");
            assertEquals(Exit.UNSAFE, run("release", "web", "--epoch", "1"));
            assertTrue(errors.toString().contains("The agent of this host runs"), errors.toString());
        } finally {
            running.destroyForcibly();
        }
    }

    /** Stands for a running agent. */
    public static final class LockHolder {
        public static void main(String[] words) throws Exception {
            try (AgentLock lock = AgentLock.take(Path.of(words[0]), Duration.ZERO).orElseThrow()) {
                System.out.println("!");
                Thread.sleep(Duration.ofMinutes(1));
            }
        }
    }
}
