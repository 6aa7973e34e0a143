package org.vipdrift.inventory;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.inventory.Farm.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.InventoryException.Reason;

class YamlInventoryStoreTest {
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("new/inventory.yaml");
    }

    @Test
    void startsEmptyWithoutAFileAndWritesNoneUnasked() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        assertEquals(Inventory.EMPTY, store.current());
        store.update(same -> same);
        assertFalse(Files.exists(file));
    }

    @Test
    void writesAFileAPersonCanRead() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> Farm.small().with(new Host(new HostId("h3"), "2001:db8::13", 2222, "ops",
                new Identity.KeyFile(Path.of("/home/anna/.ssh/id_ed25519")))));
        assertEquals("""
                version: 1
                hosts:
                  h1:
                    address: 198.51.100.11
                    user: root
                    identity: automatic
                  h2:
                    address: 198.51.100.12
                    user: root
                    identity: automatic
                  h3:
                    address: 2001:db8::13
                    port: 2222
                    user: ops
                    identity:
                      key: /home/anna/.ssh/id_ed25519
                groups:
                  web:
                    vips:
                      - 198.51.100.100/24
                    members:
                      h1: {interface: eth0, priority: 100}
                      h2: {interface: eth0, priority: 100}
                """, Files.readString(file));
        assertEquals(store.current(), YamlInventoryStore.open(file).current());
    }

    @Test
    void keepsTheFileForItsOwnerAlone() throws Exception {
        YamlInventoryStore.open(file).update(i -> i.with(host("h1", "h1.example.org")));
        assertEquals(fromString("rw-------"), Files.getPosixFilePermissions(file));
        assertEquals(fromString("rwx------"), Files.getPosixFilePermissions(file.getParent()));
    }

    @Test
    void keepsThePermissionsAPersonChose() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> i.with(host("h1", "h1.example.org")));
        Files.setPosixFilePermissions(file, fromString("rw-r-----"));
        store.update(i -> i.with(host("h2", "h2.example.org")));
        assertEquals(fromString("rw-r-----"), Files.getPosixFilePermissions(file));
    }

    @Test
    void writesThroughASymbolicLink() throws Exception {
        Path real = Files.writeString(folder.resolve("real.yaml"), "version: 1\n");
        Path link = Files.createSymbolicLink(folder.resolve("inventory.yaml"), real);
        YamlInventoryStore.open(link).update(i -> i.with(host("h1", "h1.example.org")));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).contains("h1.example.org"));
    }

    @Test
    void leavesNoTemporaryFilesAndRemovesThoseOfAKilledWriter() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling(".inventory.yaml.123.tmp"), "torn");
        YamlInventoryStore.open(file).update(i -> i.with(host("h1", "h1.example.org")));
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(List.of(".inventory.yaml.lock", "inventory.yaml"),
                    left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void changesNothingWhenARuleIsBroken() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> Farm.small());
        String text = Files.readString(file);
        InventoryException refused = assertThrows(InventoryException.class,
                () -> store.update(i -> i.without(new HostId("h2"))));
        assertEquals(Reason.RULE, refused.reason());
        assertEquals("Group web names the host h2, which is not in the inventory; add the host first.",
                refused.sentence());
        assertEquals(Farm.small(), store.current());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void tellsListenersOfEachDifferenceOnce() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        List<InventoryChange> heard = new ArrayList<>();
        Subscription subscription = store.subscribe(heard::add);
        Inventory one = store.update(i -> i.with(host("h1", "h1.example.org")));
        store.update(i -> i.with(host("h1", "h1.example.org")));
        store.reload();
        assertEquals(List.of(new InventoryChange(Inventory.EMPTY, one)), heard);
        subscription.close();
        store.update(i -> Inventory.EMPTY);
        assertEquals(1, heard.size());
    }

    @Test
    void addsToWhatAnotherProcessWroteMeanwhile() throws Exception {
        YamlInventoryStore ours = YamlInventoryStore.open(file);
        YamlInventoryStore theirs = YamlInventoryStore.open(file);
        List<InventoryChange> heard = new ArrayList<>();
        ours.subscribe(heard::add);
        theirs.update(i -> i.with(host("h1", "h1.example.org")));
        ours.update(i -> i.with(host("h2", "h2.example.org")));
        Inventory both = Inventory.EMPTY.with(host("h1", "h1.example.org")).with(host("h2", "h2.example.org"));
        assertEquals(both, ours.current());
        assertEquals(both, theirs.reload());
        assertEquals(List.of(new InventoryChange(Inventory.EMPTY, both)), heard);
    }

    @Test
    void startsOverWhenAnEditorSavesInTheMiddleOfAChange() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> i.with(host("h1", "h1.example.org")));
        List<Inventory> asked = new ArrayList<>();
        store.update(i -> {
            if (asked.isEmpty()) {
                edit("h1.example.org", "h1.example.net");
            }
            asked.add(i);
            return i.with(host("h2", "h2.example.org"));
        });
        assertEquals(2, asked.size());
        assertEquals(Inventory.EMPTY.with(host("h1", "h1.example.net")).with(host("h2", "h2.example.org")),
                YamlInventoryStore.open(file).current());
    }

    @Test
    void givesUpWhenAnotherProgramNeverStopsWriting() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> i.with(host("h1", "h1.example.org")));
        int[] count = {0};
        InventoryException refused = assertThrows(InventoryException.class, () -> store.update(i -> {
            edit("user: root", "user: root # " + count[0]++);
            return i.with(host("h2", "h2.example.org"));
        }));
        assertEquals(Reason.FILE_ACCESS, refused.reason());
        assertTrue(refused.sentence().endsWith("another program changes it again and again; try later."));
        assertFalse(Files.readString(file).contains("h2"));
    }

    @Test
    void seesOnReloadWhatAPersonEdited() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        store.update(i -> Farm.small());
        edit("198.51.100.12", "198.51.100.22");
        assertEquals("198.51.100.12", store.current().host(new HostId("h2")).orElseThrow().address());
        assertEquals("198.51.100.22", store.reload().host(new HostId("h2")).orElseThrow().address());
        assertSame(store.current(), store.reload());
    }

    @Test
    void namesTheFileItCannotReadAndWhyInTheLanguageOfTheMachine() throws Exception {
        Files.createDirectories(file);
        String why = assertThrows(IOException.class, () -> Files.readAllBytes(file)).getMessage();
        InventoryException refused = assertThrows(InventoryException.class, () -> YamlInventoryStore.open(file));
        assertEquals(Reason.FILE_ACCESS, refused.reason());
        assertEquals("The inventory " + file + " can't be read: " + why + ".", refused.sentence());
    }

    private void edit(String from, String to) {
        try {
            Files.writeString(file, Files.readString(file).replace(from, to));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
