package org.vipdrift.control.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentMember;
import org.vipdrift.control.internal.agent.MemberReading;
import org.vipdrift.control.internal.agent.OneShot;
import org.vipdrift.control.internal.agent.SshAddresses;
import org.vipdrift.control.internal.session.HostSessions;
import org.vipdrift.control.testing.AgentsOverSsh;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.YamlInventoryStore;
import org.vipdrift.remote.AcceptNewHostKeys;
import org.vipdrift.remote.Credentials;
import org.vipdrift.remote.KnownHosts;
import org.vipdrift.remote.Secret;
import org.vipdrift.remote.sshj.SshjRemoteHosts;
import org.vipdrift.remote.sshj.UserKeys;

/** Many hosts over real SSH, each of which tells ten things a second; VIPDRIFT_MANY_HOSTS names another number of them. */
@Timeout(300)
class ManyHostsOverSshTest {
    private static final int HOSTS = Integer
            .parseInt(Optional.ofNullable(System.getenv("VIPDRIFT_MANY_HOSTS")).orElse("40"));
    private static final int PERIOD_MILLIS = 100;
    private static final long ROUNDS = 50;
    private static final long MOST_HEAP_MIB = 300;
    private final AtomicLong heard = new AtomicLong();
    private final AtomicInteger published = new AtomicInteger();
    @TempDir
    private Path folder;

    @Test
    void allStayAttachedAndNothingTheyTellIsLost() throws Exception {
        try (AgentsOverSsh agents = new AgentsOverSsh(); HostSessions sessions = sessions(agents.port());
                AgentLinks links = new AgentLinks(sessions)) {
            Board board = board(sessions, links);
            long begin = System.nanoTime();
            try (Subscription events = links.subscribe(event -> heard.incrementAndGet());
                    Subscription watching = board.subscribe(snapshot -> published.incrementAndGet())) {
                await(() -> "all are attached; one: " + missing(board.current()),
                        () -> attached(board.current()) == HOSTS);
                double attachedMillis = (System.nanoTime() - begin) / 1e6;
                agents.tellEach(PERIOD_MILLIS);
                long from = System.nanoTime();
                int before = published.get();
                await(() -> "all they tell is heard", () -> heard.get() >= HOSTS * ROUNDS);
                double seconds = (System.nanoTime() - from) / 1e9;
                assertEquals(HOSTS, attached(board.current()));
                long heap = heapMiB();
                System.out.printf(Locale.ROOT,
                        "%d hosts: attached after %.0f ms, %.1f told and %.1f heard a second of each,"
                                + " %.1f pictures a second, %d MiB with the hosts themselves%n",
                        HOSTS, attachedMillis,
                        agents.told() / seconds / HOSTS, heard.get() / seconds / HOSTS,
                        (published.get() - before) / seconds, heap);
                assertTrue(heap <= MOST_HEAP_MIB, () -> heap + " MiB");
            } finally {
                agents.quiet();
                board.close();
            }
        }
    }

    private YamlInventoryStore store;

    private HostSessions sessions(int port) throws Exception {
        store = YamlInventoryStore.open(folder.resolve("inventory.yaml"));
        store.update(none -> new Inventory(IntStream.range(0, HOSTS).mapToObj(i -> new Host(new HostId("n" + i),
                "127.1." + i / 200 + "." + (1 + i % 200), port, "ops", new Identity.Password())).toList(), List.of()));
        Credentials same = new Credentials() {
            @Override
            public Optional<Secret> password(HostId host) {
                return Optional.of(new Secret("secret".toCharArray()));
            }

            @Override
            public Optional<Secret> passphrase(HostId host, String keyFile) {
                return Optional.empty();
            }
        };
        return new HostSessions(store, new SshjRemoteHosts(
                new AcceptNewHostKeys(new KnownHosts(folder.resolve("known_hosts"), List.of())), same,
                new UserKeys(Optional.empty(), List.of())));
    }

    private Board board(HostSessions sessions, AgentLinks links) {
        OneShot oneShot = new OneShot(sessions);
        MemberReading reading = new MemberReading(sessions, links, oneShot, new SshAddresses(store, sessions));
        Map<HostId, MemberPort> ports = new ConcurrentHashMap<>();
        return new Board(store, host -> ports.computeIfAbsent(host, h -> new AgentMember(h, links, reading, oneShot)),
                links, () -> {
                });
    }

    private static int attached(StatusSnapshot now) {
        return (int) now.hosts().stream().filter(host -> host.agentState() == AgentState.ATTACHED).count();
    }

    private static long heapMiB() {
        System.gc();
        Runtime all = Runtime.getRuntime();
        return all.totalMemory() - all.freeMemory() >> 20;
    }

    private static String missing(StatusSnapshot now) {
        return now.hosts().stream().filter(host -> host.agentState() != AgentState.ATTACHED).findFirst()
                .map(host -> host.status().sentence()).orElse("none");
    }

    private static void await(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() - begin < Duration.ofMinutes(2).toNanos(), what);
            Thread.sleep(20);
        }
    }
}
