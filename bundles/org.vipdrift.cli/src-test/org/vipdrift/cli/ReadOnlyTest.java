package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.control.ReadOnlyControl;
import org.vipdrift.failover.MoveKind;

class ReadOnlyTest {
    /** Calls that change nothing. */
    private static final Set<String> READING = Set.of("open", "agent", "test", "plan", "refresh");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @BeforeEach
    void aMoveThatCouldBeMade() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host add h9 --address 192.0.2.9", "host remove h3", "agent install h1",
            "agent restart h1", "agent remove h1", "group add db --vip 198.51.100.101/24 --members h1,h2",
            "group disarm web --reason x", "group ack web --reason x", "host maintenance off h1 --reason x"})
    void refusesWhatWouldChangeSomething(String line) {
        int status = Main.run(words(line), io, world);
        assertTrue((io.said() + io.printed()).contains(ReadOnlyControl.SENTENCE), () -> status + ": " + io.said());
        assertEquals(77, status, io::said);
        assertNothingChanged();
    }

    @Test
    void plansAMoveAndDoesNotMakeIt() {
        assertEquals(0, Main.run(words("move web --to h2 --dry-run"), io, world), io::said);
        assertEquals(107, Main.run(words("move web --to h2 --yes"), io, world), io::said);
        assertTrue((io.said() + io.printed()).contains(ReadOnlyControl.SENTENCE), io::said);
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host list", "group list", "agent status h1"})
    void showsWhatThereIs(String line) {
        Main.run(words(line), io, world);
        assertTrue(!io.said().contains(ReadOnlyControl.SENTENCE), io::said);
        assertTrue(!io.printed().isEmpty());
    }

    private void assertNothingChanged() {
        assertEquals(List.of(), world.calls.stream()
                .filter(call -> !READING.contains(call.split("[ (]")[0])).toList());
    }

    private static String[] words(String line) {
        return Stream.concat(Stream.of("--read-only"), Stream.of(line.split(" "))).toArray(String[]::new);
    }
}
