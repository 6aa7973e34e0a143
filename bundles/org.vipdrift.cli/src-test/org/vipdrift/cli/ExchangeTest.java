package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports and exports on the command line. */
class ExchangeTest {
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();
    @TempDir
    private Path folder;

    private int run(String... words) {
        return Main.run(words, io, world);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String ini() throws Exception {
        return file("hosts", """
                [db]
                h1 ansible_host=198.51.100.11 ansible_user=ops
                h9 ansible_host=198.51.100.19 ansible_password=hunter2
                h8 ansible_host=198.51.100.12
                """);
    }

    @Test
    void showsWhatAnImportWouldChangeAndChangesNothing() throws Exception {
        assertEquals(65, run("inventory", "import", ini(), "--dry-run"));
        assertEquals("""
                HOST  WHAT      VALUES
                h1    changed   user root -> ops, tags db
                h9    new       address 198.51.100.19, tags db
                h8    left out  Hosts h2 and h8 have the same address 198.51.100.12 and port 22: one machine is managed \
                under one name.
                """, io.printed());
        assertEquals("line 3: The variable ansible_password looks like a secret and is left out: VipDrift takes no"
                + " secrets from files.\nWould be: 1 new, 1 changed, 0 unchanged, 1 left out; 2 only in the inventory.\n",
                io.said());
        assertEquals(Farm.INVENTORY, world.inventory);
    }

    @Test
    void importsAndUpdates() throws Exception {
        assertEquals(65, run("inventory", "import", ini(), "--folder", "prod"));
        assertEquals(4, world.inventory.hosts().size());
        assertEquals("prod", world.inventory.hosts().getLast().filing().folder());
        assertEquals("ops", world.inventory.host(Farm.H1).orElseThrow().user());
        FakeIo again = new FakeIo();
        Main.run(new String[] {"inventory", "import", ini(), "--json"}, again, world);
        assertEquals(Golden.text("inventory-import"), again.printed());
        assertFalse(again.printed().contains("hunter2"));
    }

    @Test
    void takesATableWithTheColumnsNamed() throws Exception {
        assertEquals(0, run("inventory", "import", file("x.csv", "Kiste;Wo\nh7;198.51.100.17\n"), "--column",
                "name=Kiste", "--column=address=Wo"));
        assertEquals("198.51.100.17", world.inventory.hosts().getLast().address());
        assertEquals(64, run("inventory", "import", "x", "--column", "name"));
    }

    @Test
    void aBadFileChangesNothing() throws Exception {
        String file = file("hosts.ini", "h9 ansible_host=198.51.100.19\nh[3:1]\n");
        assertEquals(65, run("inventory", "import", file));
        assertEquals(
                file + ", line 2: The range in \"h[3:1]\" can't be: write [1:20], [01:20] or [a:f], the smaller one"
                        + " first.\n",
                io.said());
        assertEquals(Farm.INVENTORY, world.inventory);
        assertEquals(65, run("inventory", "import", folder.resolve("nothing").toString()));
        assertEquals(64, run("inventory", "import", file, "--format", "xml"));
    }

    @Test
    void writesHostsForOthersAndNeverOverAFileUnasked() throws Exception {
        assertEquals(0, run("inventory", "export", "--format", "ansible-ini", "--find", "h3"));
        assertEquals("h3 ansible_host=h3.example.org ansible_port=2222 ansible_user=ops"
                + " ansible_ssh_private_key_file=/keys/ops\n", io.printed());
        Path out = folder.resolve("out.csv");
        assertEquals(0, run("inventory", "export", out.toString(), "--format=csv"));
        assertEquals(65, run("inventory", "export", out.toString(), "--format=csv"));
        assertEquals(0, run("inventory", "export", out.toString(), "--format=csv", "--replace"));
        assertEquals(4, Files.readAllLines(out).size());
        assertEquals(64, run("inventory", "export"));
    }
}
