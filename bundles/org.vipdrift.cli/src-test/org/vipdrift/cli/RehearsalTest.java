package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void readsACaptureFileOfEverythingOften(@TempDir Path folder) throws IOException {
        RehearsalFile.write(folder.resolve("rehearsal.pcapng"));
        assertEquals(Optional.empty(),
                Rehearsal.run(List.of("0 capture read $CAPTURE"), folder.toString(), io, world));
        assertEquals(Set.of("ARP", "VRRP", "ICMP", "UDP", "TCP", "0x88b5"),
                io.printed().lines().map(line -> line.strip().split(" +")[5]).collect(Collectors.toSet()));
        assertEquals(30_000, io.printed().lines().count());
    }

    private Optional<String> run(String... lines) {
        return Rehearsal.run(List.of(lines), "/data", io, world);
    }
}
