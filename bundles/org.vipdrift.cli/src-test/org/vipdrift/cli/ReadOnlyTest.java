package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.control.ReadOnlyControl;
import org.vipdrift.failover.MoveKind;

class ReadOnlyTest {
    /** Calls that change nothing. */
    private static final Set<String> READING = Set.of("open", "agent", "test", "plan", "refresh", "using", "log");
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @BeforeEach
    void aMoveThatCouldBeMade() {
        world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host add h9 --address 192.0.2.9", "host remove h3", "agent install h1",
            "agent restart h1", "agent remove h1", "group add db --vip 198.51.100.101/24 --members h1,h2",
            "group disarm web --reason x", "group ack web --reason x", "host maintenance off h1 --reason x",
            "host set h1 user=ops", "host tag h1 --add db", "folder set prod user=ops", "agent adopt h1",
            "agent install h1 --runtime /jre.tar.gz", "agent restart h1 h2 --parallel 2"})
    void refusesWhatWouldChangeSomething(String line) {
        int status = Main.run(words(line), io, world);
        assertTrue((io.said() + io.printed()).contains(ReadOnlyControl.SENTENCE), () -> status + ": " + io.said());
        assertEquals(77, status, io::said);
        assertNothingChanged();
    }

    @Test
    void showsWhatAnImportWouldChangeAndDoesNotTakeIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("hosts.ini"), "h9 ansible_host=192.0.2.9\n");
        assertEquals(0, Main.run(words("inventory import --dry-run " + file), io, world), io::said);
        assertEquals(77, Main.run(words("inventory import " + file), io, world), io::said);
        assertTrue(io.said().contains(ReadOnlyControl.SENTENCE), io::said);
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
    @ValueSource(strings = {"host list", "group list", "agent status h1", "agent log h1", "agent facts h1",
            "agent selftest h1", "agent restart h1 --dry-run", "folder list --json"})
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
