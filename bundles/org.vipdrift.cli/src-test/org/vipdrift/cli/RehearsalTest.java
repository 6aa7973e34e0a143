package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void runsOneLineAfterTheOtherInTheGivenFolder() {
        assertEquals(Optional.empty(), run("0 agent status h1", "105 host show h9", "0 agent install h2"));
        assertEquals(List.of("open", "agent status h1 PT10S", "open", "open", "install h2"), world.calls);
        assertEquals(Path.of("/data"), world.data);
    }

    @Test
    void stopsAtTheFirstLineThatEndsOtherwise() {
        assertEquals(Optional.of("The rehearsal of \"0 host show h9\" ended with 105."),
                run("0 host show h9", "0 agent install h2"));
        assertEquals(List.of("open"), world.calls);
    }

    private Optional<String> run(String... lines) {
        return Rehearsal.run(List.of(lines), "/data", io, world);
    }
}
