package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.capture.WireTruth.State;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.Events;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.Story;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

/** A night the agents got through by themselves. */
@Timeout(60)
class EventsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T03:12:00.1Z");
    private static final GroupId WEB = new GroupId("web");
    private static final HostEvent ARMED = new HostEvent(NIGHT.minusSeconds(3_600), null, Farm.H1, WEB, "armed",
            new Epoch(7), 3, Duration.ZERO, "Armed by anna.");
    private static final HostEvent CLAIMED = new HostEvent(NIGHT, Duration.ofNanos(150_000), Farm.H2, WEB, "claimed",
            new Epoch(8), 5, Duration.ofMillis(172), "No advert from h1 for 172 ms.");
    private static final Story STORY = new Story(NIGHT, WEB, Farm.H1, Farm.H2, Duration.ofMillis(172),
            List.of(CLAIMED), "h2 took over web from h1.");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    private final TimeZone zone = TimeZone.getDefault();
    private Map<HostId, String> missing = Map.of();
    private Consumer<Consumer<List<HostEvent>>> whenSubscribed = consumer -> {
    };

    @BeforeEach
    void night() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        world.events = new Events() {
            @Override
            public List<HostEvent> known() {
                return List.of(ARMED, CLAIMED);
            }

            @Override
            public List<HostEvent> refresh(Duration limit) {
                world.calls.add("events " + limit);
                return known();
            }

            @Override
            public Map<HostId, String> missing() {
                return missing;
            }

            @Override
            public List<Story> stories() {
                return List.of(STORY);
            }

            @Override
            public Subscription subscribe(Consumer<List<HostEvent>> fresh) {
                whenSubscribed.accept(fresh);
                return () -> world.calls.add("unsubscribed");
            }
        };
    }

    @AfterEach
    void day() {
        TimeZone.setDefault(zone);
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }

    @Test
    void tellsAndExplainsThem() {
        assertEquals(0, run("events"));
        assertEquals("""
                TIME                      HOST  GROUP  WHAT     SENTENCE
                2026-11-22 02:12:00.100~  h1    web    armed    Armed by anna.
                2026-11-22 03:12:00.100   h2    web    claimed  No advert from h1 for 172 ms.

                2026-11-22 03:12:00.100  web  h1 -> h2
                    h2 took over web from h1.
                """, io.printed());
    }

    @Test
    void tellsThemToPrograms() {
        missing = Map.of(Farm.H3, "h3 does not answer.");
        assertEquals(190, run("events", "--json"));
        assertEquals(Golden.text("events"), io.printed());
        assertEquals("What h3 wrote down is not known in full, it can't be asked: h3 does not answer.\n", io.said());
    }

    @Test
    void tellsOnlyWhatIsAskedFor() {
        assertEquals(0, run("events", "--host", "h1", "--since", "2026-11-22T02:00:00Z"));
        assertTrue(io.printed().contains("Armed") && !io.printed().contains("No advert"), io.printed());
        FakeIo late = new FakeIo();
        assertEquals(0, Main.run(new String[] {"events", "--since", "2026-11-22T04:12:00+01:00"}, late, world));
        assertTrue(late.printed().contains("No advert") && !late.printed().contains("Armed"), late.printed());
        FakeIo none = new FakeIo();
        assertEquals(0, Main.run(new String[] {"events", "--since", "1s"}, none, world));
        assertEquals("The agents have nothing to tell.\n", none.said());
    }

    @Test
    void namesAGroupOrTimeThatCannotBe() {
        assertEquals(105, run("events", "--group", "db"));
        assertEquals(64, run("events", "--since", "yesterday"));
        assertTrue(io.said().endsWith("The time \"yesterday\" is not usable: write 90s, 30m, 2h, 7d, or"
                + " 2026-11-22T03:00:00Z.\n"), io.said());
    }

    @Test
    void goesOnUntilThePersonHasHadEnough() {
        Interruption interruption = new Interruption();
        whenSubscribed = consumer -> {
            consumer.accept(List.of(new HostEvent(NIGHT.plusSeconds(9), null, Farm.H1, null, "started", null, 6,
                    Duration.ZERO, "Up again.")));
            consumer.accept(List.of());
            Thread.ofVirtual().start(() -> {
                while (!io.printed().contains("Up again")) {
                    Thread.onSpinWait();
                }
                interruption.cancel();
            });
        };
        assertEquals(130, Main.run(new String[] {"events", "--follow", "--json", "--host", "h1"}, io, world,
                interruption));
        assertEquals(List.of("02:12:00.100Z", "03:12:09.100Z"), io.printed().lines()
                .map(line -> line.replaceAll(".*\"at\": ?\"2026-11-22T([^\"]*)\".*", "$1")).toList(), io.printed());
        assertEquals("unsubscribed", world.calls.getLast());
    }

    @Test
    void theStatusNamesModeAndAlarms() {
        Alarm alarm = new Alarm("unheard", Status.State.PROBLEM, "h2: No adverts.", Farm.H2);
        Alarm mild = new Alarm("version-skew", Status.State.NOTICE, "Of different versions.", null);
        world.snapshot = new StatusSnapshot(NIGHT, List.of(), List.of(new GroupStatus(Farm.WEB, "automatic",
                new Epoch(7), Farm.H1, List.of(Farm.seen(State.SINGLE_EXPECTED, NIGHT, Farm.MAC1)),
                new Status(alarm.severity(), alarm.kind(), alarm.sentence()), List.of(alarm, mild))));
        assertEquals(190, run("status", "--json"));
        assertTrue(io.printed().contains("\"mode\": \"automatic\""), io.printed());
        assertTrue(io.printed().replaceAll("\\s+", " ").contains("\"alarms\": [ { \"kind\": \"unheard\", \"severity\":"
                + " \"problem\", \"sentence\": \"h2: No adverts.\", \"host\": \"h2\" }, { \"kind\": \"version-skew\","
                + " \"severity\": \"notice\", \"sentence\": \"Of different versions.\", \"host\": null } ]"),
                io.printed());
    }

    @Test
    void theJournalTellsAnAutomaticTakeoverInFull() {
        world.drifts = List.of(new Drift("a", NIGHT, WEB, MoveKind.AUTOMATIC, Outcome.DONE,
                "h2 took over web from h1.", Farm.H1, Farm.H2, new Epoch(8), List.of(), List.of(), List.of(),
                OptionalDouble.of(172), "agent on h2", ""));
        assertEquals(0, run("journal", "list"));
        assertEquals("""
                TIME                     GROUP  KIND       FROM  TO  OUTCOME     OUTAGE  WHO
                2026-11-22 03:12:00.100  web    automatic  h1    h2  done     <= 172 ms  agent on h2
                    h2 took over web from h1.
                """, io.printed());
    }
}
