package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Subscription;
import org.vipdrift.inventory.InventoryException.Reason;

/** Two consoles over one file: each sees the inventory as it was before the other changed it. */
@Timeout(30)
class InventoryMergeTest {
    @TempDir
    private Path folder;
    private Path file;
    private YamlInventoryStore ours;
    private YamlInventoryStore theirs;

    @BeforeEach
    void twoConsoles() throws Exception {
        file = folder.resolve("inventory.yaml");
        ours = YamlInventoryStore.open(file);
        ours.update(i -> i.with(host("h1", "192.0.2.1")).with(host("h2", "192.0.2.2")));
        theirs = YamlInventoryStore.open(file);
    }

    @Test
    void changesOfDifferentHostsAreJoined() throws Exception {
        Inventory seen = ours.current();
        theirs.update(i -> i.with(host("h2", "192.0.2.22")).with(host("h3", "192.0.2.3")));
        ours.merge(new InventoryMerge(seen, seen.with(host("h1", "192.0.2.11"))));
        assertEquals(List.of(host("h1", "192.0.2.11"), host("h2", "192.0.2.22"), host("h3", "192.0.2.3")),
                YamlInventoryStore.open(file).current().hosts());
    }

    @Test
    void theSameHostChangedByBothIsADifferenceAndNothingIsOverwritten() throws Exception {
        Inventory seen = ours.current();
        theirs.update(i -> i.with(new Host(new HostId("h1"), "192.0.2.99", 2222, "ops", new Identity.Automatic())));
        String before = Files.readString(file);
        InventoryException difference = assertThrows(InventoryException.class,
                () -> ours.merge(new InventoryMerge(seen, seen.with(host("h1", "192.0.2.11")))));
        assertEquals(Reason.CHANGED_MEANWHILE, difference.reason());
        assertEquals("Another program has changed host h1 meanwhile: address is \"192.0.2.99\" now and was to become"
                + " \"192.0.2.11\"; port is \"2222\" now and was to become \"22\"; user is \"ops\" now and was to become"
                + " \"root\". Nothing has been written: look at it again and change it anew.", difference.sentence());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void foldersAreJoinedAndToldApartAsHostsAre() throws Exception {
        Inventory seen = ours.current();
        theirs.update(i -> i.with(tagged("prod", "db")));
        ours.merge(new InventoryMerge(seen, seen.with(tagged("test", "lab"))));
        assertEquals(List.of(tagged("prod", "db"), tagged("test", "lab")),
                YamlInventoryStore.open(file).current().folders());
        assertEquals("Another program has changed folder prod meanwhile: tags is \"[db]\" now and was to become"
                + " \"[web]\". Nothing has been written: look at it again and change it anew.",
                assertThrows(InventoryException.class,
                        () -> ours.merge(new InventoryMerge(seen, seen.with(tagged("prod", "web"))))).sentence());
    }

    @Test
    void whereAHostIsFiledIsToldFieldByField() throws Exception {
        Inventory seen = ours.current();
        Host host = host("h1", "192.0.2.1");
        theirs.update(i -> i.with(host.with(new Filing("prod", List.of("db"), ""))));
        assertEquals("Another program has changed host h1 meanwhile: folder is \"prod\" now and was to become"
                + " \"test\". Nothing has been written: look at it again and change it anew.",
                assertThrows(InventoryException.class, () -> ours.merge(new InventoryMerge(seen,
                        seen.with(host.with(new Filing("test", List.of("db"), "")))))).sentence());
    }

    private static Folder tagged(String path, String tag) {
        return new Folder(path, Host.SSH_PORT, "", new Identity.Automatic(), Optional.empty(), "", List.of(tag));
    }

    @Test
    void theSameChangeMadeByBothIsNone() throws Exception {
        Inventory seen = ours.current();
        theirs.update(i -> i.with(host("h1", "192.0.2.11")));
        ours.merge(new InventoryMerge(seen, seen.with(host("h1", "192.0.2.11"))));
        assertEquals(host("h1", "192.0.2.11"), ours.current().host(new HostId("h1")).orElseThrow());
    }

    @Test
    void whatOneRemovedTheOtherDoesNotBringBackUnasked() throws Exception {
        Inventory seen = ours.current();
        theirs.update(i -> i.without(new HostId("h1")));
        assertEquals("Another program has removed host h1 meanwhile. Nothing has been written: look at it again and"
                + " change it anew.",
                assertThrows(InventoryException.class,
                        () -> ours.merge(new InventoryMerge(seen, seen.with(host("h1", "192.0.2.11"))))).sentence());
        Inventory later = theirs.current();
        ours.update(i -> i.with(host("h2", "192.0.2.22")));
        assertThrows(InventoryException.class,
                () -> theirs.merge(new InventoryMerge(later, later.without(new HostId("h2")))));
    }

    @Test
    void saysWhatAnotherProgramHasChangedAndNotWhatItChangesItself() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        try (Subscription watching = ours.watch(said::add)) {
            ours.update(i -> i.with(host("h3", "192.0.2.3")));
            theirs.update(i -> i.with(host("h2", "192.0.2.22")).with(host("h4", "192.0.2.4"))
                    .without(new HostId("h1")).with(tagged("prod", "db")));
            assertEquals("Another program has changed the inventory: folder prod added, host h4 added, host h2 changed,"
                    + " host h1 removed.",
                    said.poll(20, TimeUnit.SECONDS));
            assertEquals(theirs.current(), ours.current());
            Files.writeString(file, "hosts: [");
            assertEquals(file + ", line 1", String.valueOf(said.poll(20, TimeUnit.SECONDS)).substring(0,
                    file.toString().length() + 8));
            assertEquals(theirs.current(), ours.current());
        }
    }

    private static Host host(String name, String address) {
        return new Host(new HostId(name), address, Host.SSH_PORT, "root", new Identity.Automatic());
    }
}
