package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Folder;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;

/** Folders and tags on the command line: finding hosts, changing many, what folders give. */
class FilingTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    private int run(String... words) {
        return Main.run(words, io, world);
    }

    private Host host(HostId id) {
        return world.inventory.host(id).orElseThrow();
    }

    @Test
    void changesManyHostsAtOnce() {
        assertEquals(0, run("host", "set", "h1", "h3", "folder=prod/db", "tags=db,old", "notes=rack 4", "user="));
        assertEquals("Changed 2 of 2 hosts.\n", io.said());
        assertEquals(new Filing("prod/db", List.of("db", "old"), "rack 4"), host(Farm.H1).filing());
        assertEquals("", host(Farm.H3).user());
        assertEquals(2222, host(Farm.H3).port());
        assertEquals(0, run("host", "tag", "h1", "h2", "--add", "new", "--remove", "old"));
        assertEquals(List.of("db", "new"), host(Farm.H1).filing().tags());
        assertEquals(List.of("new"), host(Farm.H2).filing().tags());
    }

    @Test
    void choosesHostsByFolderTagAndText() {
        run("host", "set", "h1", "folder=prod/db", "tags=db");
        run("host", "set", "h2", "folder=production");
        run("folder", "set", "prod", "tags=live");
        assertEquals("h1", names("--folder", "prod"));
        assertEquals("h1", names("--tag", "live", "--tag", "db"));
        assertEquals("", names("--tag", "live", "--tag", "web"));
        assertEquals("h3", names("--find", "OPS exam"));
        assertEquals(0, run("host", "set", "--find", "198.51", "port=2200"));
        assertEquals(List.of(2200, 2200, 2222), world.inventory.hosts().stream().map(Host::port).toList());
    }

    private String names(String... choice) {
        FakeIo listed = new FakeIo();
        String[] words = Stream.concat(Stream.of("host", "list"), Stream.of(choice)).toArray(String[]::new);
        assertEquals(0, Main.run(words, listed, world));
        return listed.printed().lines().skip(1).map(line -> line.split(" ")[0]).collect(Collectors.joining(","));
    }

    @Test
    void showsWhatAFolderGivesAndThatItDoes() {
        run("host", "set", "h1", "folder=prod/db", "user=");
        assertEquals(0, run("folder", "set", "prod", "user=ops", "port=2222", "become=doas", "jump=h2",
                "tags=live", "identity=key:/keys/prod"));
        assertEquals(new Folder("prod", 2222, "ops", new Identity.KeyFile(Path.of("/keys/prod")),
                Optional.of(Become.DOAS), "h2", List.of("live")), world.inventory.folder("prod").orElseThrow());
        FakeIo shown = new FakeIo();
        assertEquals(0, Main.run(new String[] {"host", "show", "h1"}, shown, world));
        assertEquals("""
                HOST  ADDRESS        PORT  USER  IDENTITY        FOLDER   TAGS  GROUPS
                h1    198.51.100.11  2222  ops   key /keys/prod  prod/db  live  web
                Port 2222: from folder prod.
                User ops: from folder prod.
                Identity key /keys/prod: from folder prod.
                Becomes root by doas, from folder prod.
                Reached through h2, from folder prod.
                Tag live: from folder prod.
                From the ssh config: through gate
                """, shown.printed());
        assertEquals(0, run("folder", "remove", "prod"));
        assertEquals(List.of(), world.inventory.folders());
        assertEquals(105, run("folder", "remove", "prod"));
    }

    @Test
    void changesNothingIfARuleWouldBeBroken() {
        assertEquals(65, run("host", "set", "h1", "h2", "port=99999"));
        assertEquals("The port of host h1 is 99999; it must be 1 to 65535.\n", io.said());
        assertEquals(Farm.INVENTORY, world.inventory);
        assertEquals(0, run("host", "set", "h1", "port=23", "--dry-run"));
        assertEquals(Farm.INVENTORY, world.inventory);
    }

    @Test
    void saysHowItIsMeant() {
        assertEquals(64, run("host", "set", "h1"));
        assertEquals(64, run("host", "set", "port=22"));
        assertEquals(64, run("host", "set", "h1", "colour=red"));
        assertEquals(64, run("host", "tag", "h1"));
        assertEquals(64, run("folder", "set", "prod", "notes=x"));
        assertEquals(105, run("host", "set", "h9", "port=22"));
        assertTrue(io.said().contains("There is no setting \"colour\""), io::said);
    }

    @Test
    void aHostThatIsReplacedStaysWhereItIsFiled() {
        run("host", "set", "h1", "folder=prod", "tags=a", "jump=h2", "notes=n", "become=su");
        run("host", "add", "h1", "--address", "198.51.100.77", "--replace");
        assertEquals(new Filing("prod", List.of("a"), "n"), host(Farm.H1).filing());
        assertEquals("h2", host(Farm.H1).jump());
        assertEquals(Optional.of(Become.SU), host(Farm.H1).become());
        run("host", "add", "h1", "--address", "198.51.100.77", "--replace", "--tag", "b", "--folder", "");
        assertEquals(new Filing("", List.of("b"), "n"), host(Farm.H1).filing());
    }
}
