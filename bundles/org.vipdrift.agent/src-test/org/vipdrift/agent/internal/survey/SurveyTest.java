package org.vipdrift.agent.internal.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.CheckTerms.Kind;
import org.vipdrift.agent.api.Survey;
import org.vipdrift.agent.api.Survey.Overheard;
import org.vipdrift.agent.api.Survey.Tried;
import org.vipdrift.agent.api.SurveyOrder;
import org.vipdrift.agent.internal.AgentFixture;
import org.vipdrift.agent.internal.TestConsole;
import org.vipdrift.agent.internal.ffi.CabledPair;
import org.vipdrift.agent.internal.ffi.ReadinessLoop;
import org.vipdrift.agent.internal.host.Adverts;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.netlink.KernelAddresses;
import org.vipdrift.agent.internal.packet.PacketAdverts;
import org.vipdrift.agent.internal.packet.PacketWire;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;

/** A whole agent asked to look at its segment, on which a stranger is a virtual router. */
@Timeout(60)
class SurveyTest {
    private static final InetAddress STRANGER = Addresses.parse("198.51.100.12");
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:0b");
    private static final InetAddress VIP = Addresses.parse("198.51.100.99");

    @TempDir
    Path folder;

    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private CabledPair pair;
    private ReadinessLoop loop;
    private AgentFixture agent;
    private TestConsole console;

    @BeforeEach
    void start() throws Exception {
        pair = new CabledPair();
        agent = AgentFixture.in(pair.here(), folder);
        console = agent.attach();
        loop = pair.there().call(() -> new ReadinessLoop("stranger"));
    }

    @AfterEach
    void end() throws Exception {
        timer.shutdownNow();
        console.close();
        agent.close();
        loop.close();
        pair.close();
    }

    private void sendAdverts(int virtualRouterId) throws Exception {
        Adverts.Seat seat = pair.there().call(() -> {
            try (KernelAddresses kernel = new KernelAddresses()) {
                Nic nic = kernel.nic("eth0").orElseThrow();
                return new PacketAdverts(loop, new PacketWire(loop, timer, (_, _, _, _) -> {
                }), timer).join(nic, new Adverts.Router(3, virtualRouterId, STRANGER, List.of(VIP), List.of()),
                        (_, _) -> {
                        });
            }
        });
        timer.scheduleWithFixedDelay(() -> send(seat), 0, 20, TimeUnit.MILLISECONDS);
    }

    private static void send(Adverts.Seat seat) {
        try {
            seat.send(120, 20_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Survey survey(CheckTerms... checks) throws Exception {
        return console.get(console.agent.survey(new SurveyOrder("eth0", true, 1000, List.of(checks))));
    }

    private static CheckTerms check(String name, Kind kind, long timeoutMillis, String... arguments) {
        return new CheckTerms(name, kind, List.of(arguments), 1000, timeoutMillis, 2, 3, 0);
    }

    @Test
    void hearsWhoseAdvertsAreOnTheSegmentEachOnce() throws Exception {
        assertEquals(List.of(), survey().adverts());
        sendAdverts(51);
        assertEquals(List.of(new Overheard(3, 51, 120, STRANGER, MAC, List.of(VIP))), survey().adverts());
    }

    @Test
    void triesEachCheckOnceAndLeavesOutWhatTakesLongerThanTheSurvey() throws Exception {
        Survey found = survey(check("here", Kind.FILE, 500, "/proc/self"),
                check("gone", Kind.FILE, 500, "/nowhere/at-all"),
                check("hangs", Kind.SCRIPT, 300, "/bin/sleep", "60"),
                check("slow", Kind.SCRIPT, 30_000, "/bin/sleep", "60"));
        assertEquals(List.of("here", "gone", "hangs"), found.tries().stream().map(Tried::check).toList());
        assertEquals(List.of(true, false, false), found.tries().stream().map(Tried::passed).toList());
        assertTrue(found.tries().getLast().sentence().contains("within 300 ms"), found.tries().toString());
    }

    @Test
    void refusesAnInterfaceThatIsNotThereAndTimesThatCannotBe() {
        console.assertRefused(AgentError.BAD_INTERFACE, "no Ethernet interface",
                console.agent.survey(new SurveyOrder("eth9", true, 1000, List.of())));
        console.assertRefused(AgentError.INVALID, "100 to 5000 ms",
                console.agent.survey(new SurveyOrder("eth0", true, 60_000, List.of())));
    }
}
