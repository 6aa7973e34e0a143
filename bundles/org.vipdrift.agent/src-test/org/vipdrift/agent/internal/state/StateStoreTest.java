package org.vipdrift.agent.internal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Vip;

class StateStoreTest {
    private static final GroupId WEB = new GroupId("web");
    private static final GroupState STATE = new GroupState(WEB,
            List.of(Vip.parse("198.51.100.100/24"), Vip.parse("2001:db8::100/64")), "x;$(id)`", new Epoch(7), true,
            MoveState.TAKE_BACK, 123_456_789_012L, 30, "boot-1", "ann@desk", "Released \"on trial\".");

    @TempDir
    Path folder;

    private StateStore store;

    @BeforeEach
    void open() throws IOException {
        store = new StateStore(folder.resolve("state"));
    }

    private Path file() {
        return folder.resolve("state/group-web.json");
    }

    @Test
    void readsBackAllItSaved() throws IOException {
        store.save(STATE);
        GroupState db = GroupState.fresh(new GroupId("db"), List.of(), "eth0", "boot-1");
        store.save(db);
        StateStore.Loaded loaded = new StateStore(folder.resolve("state")).load();
        assertEquals(Set.of(STATE, db), Set.copyOf(loaded.states()));
        assertEquals(Map.of(), loaded.damaged());
    }

    @Test
    void keepsFilesAndFolderToItsOwnUser() throws IOException {
        store.save(STATE);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())));
    }

    @Test
    void leavesADamagedFileAsItIsAndNamesIt() throws IOException {
        store.save(STATE);
        for (String content : List.of("", "{", "null", "[]", Files.readString(file()).substring(0, 60),
                Files.readString(file()).replace("\"web\"", "\"db\""),
                Files.readString(file()).replace("TAKE_BACK", "PARTY"), "x".repeat(300_000))) {
            Files.writeString(file(), content);
            StateStore.Loaded loaded = store.load();
            assertEquals(List.of(), loaded.states());
            assertTrue(loaded.damaged().get(WEB).contains(file().toString()), loaded.damaged().toString());
            assertEquals(content, Files.readString(file()));
        }
    }

    @Test
    void readsTheOthersWhenOneIsDamaged() throws IOException {
        store.save(STATE);
        Files.writeString(folder.resolve("state/group-db.json"), "{");
        assertEquals(List.of(STATE), store.load().states());
    }

    @Test
    void ignoresFilesThatAreNotItsOwn() throws IOException {
        Files.writeString(folder.resolve("state/group-..json"), "{");
        Files.writeString(folder.resolve("state/.group-web.json.new"), "{");
        assertEquals(new StateStore.Loaded(List.of(), Map.of()), store.load());
    }

    @Test
    void goesOnAfterAWriteThatWasCut() throws IOException {
        Files.writeString(folder.resolve("state/.group-web.json.new"), "{\"gro");
        store.save(STATE);
        assertEquals(List.of(STATE), store.load().states());
    }

    @Test
    void forgetsAGroup() throws IOException {
        store.save(STATE);
        store.delete(WEB);
        store.delete(WEB);
        assertEquals(new StateStore.Loaded(List.of(), Map.of()), store.load());
    }

    @Test
    void keepsTheOldStateWhenTheDiskIsFull() throws Exception {
        try (Namespace mounts = new Namespace()) {
            Path disk = Files.createDirectories(folder.resolve("disk"));
            mounts.mountTiny(disk);
            mounts.run(() -> {
                StateStore tiny = new StateStore(disk.resolve("state"));
                tiny.save(STATE);
                fill(disk.resolve("filler"));
                String message = assertThrows(IOException.class, () -> tiny.save(STATE.saying("y".repeat(9000))))
                        .getMessage();
                assertTrue(message.contains("No space left"), message);
                assertEquals(List.of(STATE), tiny.load().states());
                try (var files = Files.list(disk.resolve("state"))) {
                    assertEquals(1, files.count(), "no rest of the failed attempt");
                }
            });
        }
    }

    private static void fill(Path file) {
        assertThrows(IOException.class, () -> Files.write(file, new byte[1 << 20]));
    }

    @Test
    void saysThatTheDiskIsReadOnly() throws Exception {
        try (Namespace mounts = new Namespace()) {
            Path disk = Files.createDirectories(folder.resolve("disk"));
            mounts.mountTiny(disk);
            mounts.run(() -> new StateStore(disk.resolve("state")).save(STATE));
            mounts.remountReadOnly(disk);
            mounts.run(() -> {
                StateStore readOnly = new StateStore(disk.resolve("state"));
                String message = assertThrows(IOException.class, () -> readOnly.save(STATE)).getMessage();
                assertTrue(message.contains("Read-only file system"), message);
                assertEquals(List.of(STATE), readOnly.load().states());
            });
        }
    }
}
