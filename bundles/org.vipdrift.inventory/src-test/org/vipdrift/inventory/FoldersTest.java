package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;

/** Folders in the file: what they give, what a change leaves alone, what is refused. */
class FoldersTest {
    private static final String WRITTEN = """
            folders: # by site
              prod: {user: ops, become: doas, jump: bastion, tags: [prod]}
              # the databases
              prod/db:
                port: 2222 # behind the firewall
                identity: {key: /keys/db}
            hosts:
              bastion:
                address: 198.51.100.2
              # the first
              db1:
                address: 10.0.0.1
                folder: prod/db # since May
                tags: [zeta, alpha]
                notes: |
                  rack 4
                  call Anna
              web1: {address: 10.0.0.2, folder: prod, user: root, become: sudo, jump: none}
            """;
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("inventory.yaml"), WRITTEN);
    }

    private Effective effective(String name) throws InventoryException {
        Inventory inventory = YamlInventoryStore.open(file).current();
        return inventory.effective(inventory.host(new HostId(name)).orElseThrow());
    }

    @Test
    void aHostHasWhatItsNearestFolderGives() throws Exception {
        Effective db = effective("db1");
        assertEquals(2222, db.host().port());
        assertEquals(new Origin.OfFolder("prod/db"), db.port());
        assertEquals("ops", db.host().user());
        assertEquals(new Origin.OfFolder("prod"), db.user());
        assertEquals(new Identity.KeyFile(Path.of("/keys/db")), db.host().identity());
        assertEquals(Become.DOAS, db.way());
        assertEquals(new Origin.OfFolder("prod"), db.become());
        assertEquals("bastion", db.host().jump());
        assertEquals(List.of("alpha", "prod", "zeta"), db.host().filing().tags());
        assertEquals(Map.of("alpha", new Origin.Own(), "prod", new Origin.OfFolder("prod"), "zeta", new Origin.Own()),
                db.tags());
        assertEquals("rack 4\ncall Anna\n", db.host().filing().notes());
    }

    @Test
    void whatIsItsOwnGoesBeforeAndTheRestIsTheSshConfigs() throws Exception {
        Effective web = effective("web1");
        assertEquals("root", web.host().user());
        assertEquals(new Origin.Own(), web.user());
        assertEquals(Become.SUDO, web.way());
        assertEquals(new Origin.Own(), web.become());
        assertEquals("none", web.host().jump());
        assertEquals(new Origin.SshConfig(), web.port());
        assertEquals(new Origin.SshConfig(), effective("bastion").jump());
        assertEquals(new Origin.Usual(), effective("bastion").become());
        assertEquals(Become.SUDO, effective("bastion").way());
    }

    @Test
    void aChangeTouchesOnlyWhatDiffers() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file);
        Host db = store.current().host(new HostId("db1")).orElseThrow();
        store.update(
                now -> now.with(db.with(db.filing().tagged(List.of("beta")).noted("gone\nsoon\n").inFolder("prod")))
                        .with(new Folder("lab").as("guest").becoming(Optional.of(Become.SU)).tagged(List.of("x"))));
        assertEquals(WRITTEN.replace("folder: prod/db", "folder: prod").replace("[zeta, alpha]", "[beta]")
                .replace("rack 4", "gone").replace("call Anna", "soon")
                .replace("    identity: {key: /keys/db}\n", """
                            identity: {key: /keys/db}
                          lab:
                            user: guest
                            become: su
                            tags: [x]
                        """), Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            folder: prod/db # | folder: prod//db # | line 13, column 13: The folder "prod//db" of host db1 is not usable
            alpha]            | a lpha]            | line 14, column 5: The tag "a lpha" of host db1 is not usable
            user: ops         | user: -ops         | line 2, column 16: The user "-ops" of folder "prod" is not usable
            port: 2222        | port: 70000        | line 5, column 11: The port of folder "prod/db" is 70000
            jump: bastion     | jump: ba stion     | line 2, column 41: The way to folder "prod": The jump host
            become: doas      | become: dosa      | line 2, column 29: The way to root "dosa" is not known
            jump: bastion     | jump: db1          | line 11, column 3: Host db1 is reached through db1, from folder prod
            prod/db:          | prod db/:          | line 4, column 3: The folder "prod db/" of the inventory
            """)
    void whatCannotBeIsNamedWithItsPlace(String good, String bad, String sentence) throws Exception {
        Files.writeString(file, WRITTEN.replace(good, bad));
        InventoryException damaged = assertThrows(InventoryException.class, () -> YamlInventoryStore.open(file));
        assertTrue(damaged.sentence().contains(sentence), damaged::sentence);
    }
}
