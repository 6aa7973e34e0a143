package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.control.Hosts.ConnectionTest;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.remote.HostKeyVerdict;
import org.vipdrift.remote.PresentedKey;

class HostVerbsTest {
    private static final ConnectionTest FINE = new ConnectionTest(true, new HostKeyVerdict.Trusted(Farm.KEY),
            List.of("Debian 12, x86_64", "root"), "h1 can be managed.", null);
    private static final ConnectionTest STRANGE = new ConnectionTest(false, new HostKeyVerdict.Unknown(Farm.KEY),
            List.of(), "h1 shows a key that is not known.", Reason.NO_PERMISSION);
    private static final ConnectionTest DOWN = new ConnectionTest(false, null, List.of(),
            "h1 does not answer on port 22.", Reason.UNREACHABLE);
    private final FakeIo io = new FakeIo();
    private final FakeWorld world = new FakeWorld();

    @Test
    void addsAHostWithoutContactingIt() {
        assertEquals(0, run("host", "add", "h4", "--address", "198.51.100.14"));
        assertEquals(List.of("open", "add Host[id=h4, address=198.51.100.14, port=22, user=,"
                + " identity=Automatic[]]"), world.calls);
        assertEquals("Host h4 is in the inventory. Try it: vipdrift host test h4\n", io.said());
    }

    @Test
    void keepsThePasswordForRootThatComesAfterTheLoginsOne() {
        io.piping("login word\nroot word\n");
        assertEquals(0,
                run("host", "add", "h4", "--address", "h4", "--user", "ops", "--password-stdin", "--become", "su",
                        "--become-password-stdin"));
        assertEquals(List.of("open", "root password of h4 with root word",
                "add Host[id=h4, address=h4, port=22, user=ops, identity=Password[], become=SU] with login word"),
                world.calls);
    }

    @Test
    void aNameThatIsTakenLeavesThePasswordThatItsHostHas() {
        io.piping("root word\n");
        assertEquals(65, run("host", "add", "h1", "--address", "elsewhere", "--become-password-stdin"));
        assertEquals(List.of("open"), world.calls);
    }

    @Test
    void aTerminalIsThePersonsOwnSsh() {
        assertEquals(0, run("host", "terminal", "h1"));
        assertEquals(List.of(List.of("ssh", "-o", "UserKnownHostsFile=\"/a b\"", "--", "198.51.100.11")), io.ran);
        io.ends = 255;
        assertEquals(1, run("host", "terminal", "h1"));
    }

    @Test
    void aTerminalsCommandCanBePrintedForAShell() {
        assertEquals(0, run("host", "terminal", "h1", "--print"));
        assertEquals("ssh -o 'UserKnownHostsFile=\"/a b\"' -- 198.51.100.11\n", io.printed());
        assertEquals(List.of(), io.ran);
    }

    @Test
    void withoutATerminalProgramAWindowIsRefusedWithWhatToDo(@TempDir Path empty) {
        io.variables.put("PATH", empty.toString());
        assertEquals(78, run("host", "terminal", "h1", "--window"));
        assertTrue(io.said().startsWith("There is no terminal program here"), io.said());
    }

    @Test
    void takesAllSettings(@TempDir Path folder) throws Exception {
        Path key = Files.createFile(folder.resolve("id"));
        run("host", "add", "h4", "--address=h4.example.org", "--port", "2222", "--user", "ops", "--identity",
                key.toString());
        assertEquals("add Host[id=h4, address=h4.example.org, port=2222, user=ops, identity=KeyFile[file=" + key
                + "]]",
                world.calls.getLast());
    }

    @Test
    void refusesAKeyFileThatIsNotThere() {
        assertEquals(65, run("host", "add", "h4", "--address=h4", "--identity", "/nowhere/id"));
        assertEquals("The key file \"/nowhere/id\" is not there or can't be read; nothing was added.\n", io.said());
    }

    @Test
    void readsThePasswordFromStandardInputAndNeverShowsIt() {
        io.piping("s3cret word\nrest");
        assertEquals(0, run("host", "add", "h4", "--address=h4", "--user=ops", "--password-stdin"));
        assertEquals(
                "add Host[id=h4, address=h4, port=22, user=ops, identity=Password[]] with s3cret word",
                world.calls.getLast());
        assertFalse((io.said() + io.printed()).contains("s3cret"));
    }

    @Test
    void refusesToAddWithoutThePasswordItWasPromised() {
        assertEquals(64, run("host", "add", "h4", "--address=h4", "--password-stdin"));
        assertEquals("There is no password on standard input; pipe one line to it.\n", io.said());
    }

    @Test
    void doesNotReadALineWithoutEnd() {
        io.piping("x".repeat(100_000));
        assertEquals(1, run("host", "add", "h4", "--address=h4", "--password-stdin"));
        assertEquals("Standard input can't be read: The line on standard input is longer than 1024 characters.\n",
                io.said());
    }

    @Test
    void replacesOnlyWhenToldTo() {
        assertEquals(65, run("host", "add", "h1", "--address", "198.51.100.99"));
        assertEquals(
                "There is already a host h1 with other settings; add --replace to change it, or take another name.\n",
                io.said());
        assertEquals(0, run("host", "add", "h1", "--address", "198.51.100.99", "--replace"));
        assertTrue(world.calls.getLast().startsWith("add Host[id=h1, address=198.51.100.99"));
    }

    @Test
    void trustsANewKeyAndAddsTheHostWhenAllGoesWell() {
        world.tests.addAll(List.of(STRANGE, FINE));
        assertEquals(0, run("host", "add", "h4", "--address=h4", "--user=ops", "--host-key", "accept-new"));
        assertEquals(List.of("open", "test h4", "trust " + Farm.KEY.fingerprint(), "test h4",
                "add Host[id=h4, address=h4, port=22, user=ops, identity=Automatic[]]"), world.calls);
        assertEquals(
                "From now on host " + Farm.KEY.address() + " is known by its key ssh-ed25519 " + Farm.KEY.fingerprint()
                        + ".\nHost h4 is in the inventory.\n",
                io.said());
    }

    @Test
    void trustsTheKeysOfTheHostsOnTheWayToo() {
        ConnectionTest other = new ConnectionTest(false, new HostKeyVerdict.Unknown(PresentedKey.of("gate", 22,
                new byte[] {0, 0, 0, 1, 'k', 'g'})), List.of(), "gate shows a key that is not known.",
                Reason.NO_PERMISSION);
        world.tests.addAll(List.of(other, STRANGE, FINE));
        assertEquals(0, run("host", "add", "h4", "--address=h4", "--user=ops", "--host-key", "accept-new"));
        assertTrue(io.said().startsWith("From now on host gate is known by its key k "), io.said());
        assertEquals(3, world.calls.stream().filter("test h4"::equals).count());
    }

    @Test
    void addsNothingWhenTheLoginFails() {
        ConnectionTest wrong = new ConnectionTest(false, new HostKeyVerdict.Trusted(Farm.KEY), List.of(),
                "h4 refused the password of ops.", Reason.NO_PERMISSION);
        world.tests.addAll(List.of(STRANGE, wrong));
        io.piping("wrong\n");
        assertEquals(77, run("host", "add", "h4", "--address=h4", "--user=ops", "--password-stdin", "--host-key",
                "accept-new"));
        assertTrue(io.said().endsWith("\nh4 refused the password of ops. Host h4 was not added.\n"), io.said());
        assertEquals("test h4 with wrong", world.calls.getLast());
    }

    @Test
    void addsNothingWhenTheHostIsDown() {
        world.tests.add(DOWN);
        assertEquals(69, run("host", "add", "h4", "--address=h4", "--host-key", "accept-new"));
        assertEquals("h1 does not answer on port 22. Host h4 was not added.\n", io.said());
        assertEquals("test h4", world.calls.getLast());
    }

    @Test
    void takesTheDemandedKey() {
        world.tests.addAll(List.of(STRANGE, FINE));
        assertEquals(0, run("host", "add", "h4", "--address=h4", "--host-key", Farm.KEY.fingerprint()));
    }

    @Test
    void refusesAnyOtherKeyThanTheDemandedOneEvenATrustedOne() {
        for (ConnectionTest test : List.of(STRANGE, FINE)) {
            world.tests.add(test);
            assertEquals(78, run("host", "add", "h4", "--address=h4", "--host-key", "SHA256:" + "x".repeat(43)));
        }
        assertTrue(
                io.said().startsWith(
                        "Host h4 at h4 shows the key ssh-ed25519 " + Farm.KEY.fingerprint() + ", not SHA256:xx"),
                io.said());
        assertFalse(world.calls.stream().anyMatch(c -> c.startsWith("trust") || c.startsWith("add")));
    }

    @Test
    void listsHostsInColumns() {
        assertEquals(0, run("host", "list"));
        assertEquals("""
                HOST  ADDRESS         PORT  USER  IDENTITY       GROUPS
                h1    198.51.100.11     22  root  automatic      web
                h2    198.51.100.12     22  root  password       web
                h3    h3.example.org  2222  ops   key /keys/ops  -
                """, io.printed());
    }

    @Test
    void listsHostsForPrograms() {
        run("host", "list", "--json");
        assertEquals(Golden.text("host-list"), io.printed());
    }

    @Test
    void saysHowToBeginWhenThereAreNoHosts() {
        world.inventory = Inventory.EMPTY;
        assertEquals(0, run("host", "list"));
        assertEquals("There are no hosts yet. Add one: vipdrift host add NAME --address ADDRESS\n", io.said());
        assertEquals("", io.printed());
    }

    @Test
    void showsOneHost() {
        run("host", "show", "h3", "--json");
        assertEquals(Golden.text("host-show"), io.printed());
    }

    @Test
    void namesTheHostThatIsNotThere() {
        for (String verb : List.of("show", "test", "remove")) {
            assertEquals(105, run("host", verb, "h9"));
        }
        assertEquals("There is no host h9 in the inventory; \"vipdrift host list\" shows those there are.\n".repeat(3),
                io.said());
    }

    @Test
    void testsAHost() {
        world.tests.add(FINE);
        assertEquals(0, run("host", "test", "h1"));
        assertEquals("  Debian 12, x86_64\n  root\nh1 can be managed.\n", io.printed());
    }

    @Test
    void rejectsAnUnknownKeyWithoutATerminal() {
        world.tests.add(STRANGE);
        assertEquals(77, run("host", "test", "h1", "--json"));
        assertEquals(Golden.text("host-test-unknown-key"), io.printed());
        assertEquals("test h1", world.calls.getLast());
    }

    @Test
    void asksOnATerminalWhetherToTrustAKey() {
        io.typing("yes\n");
        world.tests.addAll(List.of(STRANGE, FINE));
        assertEquals(0, run("host", "test", "h1"));
        assertTrue(
                io.said().startsWith("Host h1 (198.51.100.11, port 22) shows a key that is not known yet: ssh-ed25519 "
                        + Farm.KEY.fingerprint()
                        + ".\nTrust it? yes = from now on, once = for this run [yes/once/NO] "),
                io.said());
        assertTrue(world.calls.contains("trust " + Farm.KEY.fingerprint()));
    }

    @Test
    void recordsNoKeyThatIsTrustedOnce() {
        io.typing("once\n");
        world.tests.addAll(List.of(STRANGE, FINE));
        assertEquals(0, run("host", "test", "h1"));
        assertEquals(List.of("open", "test h1", "trust once " + Farm.KEY.fingerprint(), "test h1"), world.calls);
    }

    @Test
    void takesAnythingElseForANo() {
        io.typing("\n");
        world.tests.add(STRANGE);
        assertEquals(77, run("host", "test", "h1"));
    }

    @Test
    void neverTrustsAChangedKey() {
        io.typing("yes\n");
        HostKeyVerdict changed = new HostKeyVerdict.Changed(Farm.KEY, List.of(), "ssh-keygen -R 198.51.100.11");
        world.tests.add(new ConnectionTest(false, changed, List.of(),
                "The key of h1 has changed. Remove the old one: ssh-keygen -R 198.51.100.11", Reason.CONFIGURATION));
        assertEquals(78, run("host", "test", "h1", "--host-key", "accept-new"));
        assertEquals(List.of("open", "test h1"), world.calls);
    }

    @Test
    void makesWhatAHostSaysPrintable() {
        PresentedKey key = new PresentedKey("a", 22, "ssh-\u001b[31m", "SHA256:x", "");
        world.tests.add(
                new ConnectionTest(true, new HostKeyVerdict.Trusted(key), List.of("\u009b2J\u202e"), "ok\u0007", null));
        run("host", "test", "h1");
        assertEquals("  \\u009b2J\\u202e\nok\\u0007\n", io.printed());
    }

    @Test
    void escapesWhatAHostSaysInJsonWithoutChangingIt() {
        PresentedKey key = new PresentedKey("a", 22, "t\u001b\u009b\u202e🙂", "f", "");
        world.tests.add(new ConnectionTest(true, new HostKeyVerdict.Trusted(key), List.of(), "", null));
        run("host", "test", "h1", "--json");
        assertTrue(io.printed().contains("\"type\": \"t\\u001b\\u009b\\u202e🙂\""), io.printed());
        assertEquals("t\u001b\u009b\u202e🙂", com.google.gson.JsonParser.parseString(io.printed()).getAsJsonObject()
                .getAsJsonObject("hostKey").get("type").getAsString());
    }

    @Test
    void removesAHostNoGroupNeeds() {
        assertEquals(0, run("host", "remove", "h3", "--json"));
        assertEquals(Golden.text("host-remove"), io.printed());
        assertEquals(107, run("host", "remove", "h1"));
        assertEquals("Host h1 is a member of group web.\n", io.said());
    }

    private int run(String... args) {
        return Main.run(args, io, world);
    }
}
