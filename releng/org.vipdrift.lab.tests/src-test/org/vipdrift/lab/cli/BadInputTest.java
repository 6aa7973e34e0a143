package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;

/** What a person can get wrong, and what hosts can do to them: the sentence shown, the exit status, nothing left behind. */
@OnLab
@Timeout(120)
class BadInputTest {
    private static final String NOBODY = "198.51.100.250";
    private static final String BLACK_HOLE = "2222";
    @TempDir
    private Path folder;
    private final Lab lab;
    private CommandLine vipdrift;

    BadInputTest(Lab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void openFolder() {
        vipdrift = new CommandLine(lab, folder);
    }

    @Test
    void aWrongPasswordAddsNothing() {
        Run run = vipdrift.runWithInput("wrong\n", "host", "add", "h1", "--address", lab.address("h1"), "--user", "ops",
                "--password-stdin", "--host-key", vipdrift.fingerprint("h1"));
        assertEquals(77, run.status(), run::toString);
        assertTrue(run.said().endsWith("Host h1 did not accept the password of user ops; check user name and password."
                + " Host h1 was not added.\n"), run::toString);
        assertNothingAdded();
    }

    @Test
    void aRightPasswordIsKeptOutOfSight() throws IOException {
        Run run = vipdrift.runWithInput("ops-secret\n", "host", "add", "h1", "--address", lab.address("h1"), "--user",
                "ops", "--password-stdin", "--host-key", "accept-new");
        assertEquals(0, run.status(), run::toString);
        Run test = vipdrift.works("host", "test", "h1");
        assertTrue(test.printed().contains("sudo without a password"), test::toString);
        for (String file : List.of("inventory.yaml", "credentials.json", "known_hosts")) {
            assertFalse(
                    new String(Files.readAllBytes(folder.resolve(file)), java.nio.charset.StandardCharsets.ISO_8859_1)
                            .contains("ops-secret"),
                    file);
        }
    }

    @Test
    void anUnknownHostKeyIsNotTrustedUnasked() throws IOException {
        vipdrift.works("host", "add", "h1", "--address", lab.address("h1"), "--user", "root", "--identity",
                lab.key().toString());
        String sentence = "The host key of h1 (ssh-ed25519 " + vipdrift.fingerprint("h1") + ") is not known; compare it"
                + " with the host's own and accept it if it is the same.";
        Run test = vipdrift.run("host", "test", "h1");
        assertEquals(78, test.status(), test::toString);
        assertEquals(sentence + "\n", test.printed());
        Run install = vipdrift.run("agent", "install", "h1");
        assertEquals(78, install.status(), install::toString);
        assertTrue(install.printed().contains(sentence), install::toString);
        assertFalse(Files.exists(folder.resolve("known_hosts")));
    }

    @Test
    void anotherHostKeyThanTheDemandedOneIsNotTrusted() {
        Run run = vipdrift.run("host", "add", "h1", "--address", lab.address("h1"), "--user", "root", "--identity",
                lab.key().toString(), "--host-key", vipdrift.fingerprint("h2"));
        assertEquals(78, run.status(), run::toString);
        assertTrue(run.said().contains("shows the key ssh-ed25519 " + vipdrift.fingerprint("h1") + ", not "
                + vipdrift.fingerprint("h2") + " as demanded; nothing was trusted."), run::toString);
        assertNothingAdded();
        assertFalse(Files.exists(folder.resolve("known_hosts")));
    }

    @Test
    void aChangedHostKeyIsAHardStopWhateverIsSaid() throws IOException {
        vipdrift.addHosts(List.of("h1"));
        Path known = folder.resolve("known_hosts");
        String others = lab.address("h1") + " " + lab.ssh("h2", "cut -d' ' -f1,2 /etc/ssh/ssh_host_ed25519_key.pub");
        Files.writeString(known, others);
        for (List<String> words : List.of(List.of("host", "test", "h1"),
                List.of("host", "test", "h1", "--host-key", "accept-new"), List.of("agent", "status", "h1"))) {
            Run run = vipdrift.run(words.toArray(String[]::new));
            assertEquals(78, run.status(), run::toString);
            assertTrue(run.printed().contains("The host key of h1 has changed: it shows ssh-ed25519 "
                    + vipdrift.fingerprint("h1") + ", expected was ssh-ed25519 " + vipdrift.fingerprint("h2") + " ("
                    + known + " line 1)"), run::toString);
            assertTrue(run.printed().contains("ssh-keygen -R '" + lab.address("h1") + "'"), run::toString);
        }
        assertEquals(others, Files.readString(known));
    }

    @Test
    void aHostThatIsDownAddsNothing() {
        Run run = vipdrift.run("host", "add", "h9", "--address", NOBODY, "--user", "root", "--identity",
                lab.key().toString(), "--host-key", "accept-new");
        assertEquals(69, run.status(), run::toString);
        assertTrue(run.said().startsWith("Host h9 did not answer on " + NOBODY + " port 22 within"), run::toString);
        assertTrue(run.said().endsWith("Host h9 was not added.\n"), run::toString);
        assertNothingAdded();
    }

    @Test
    void aBlackHoledPortIsGivenUpInTime() {
        lab.ssh("h3", "nft 'add table inet hole; add chain inet hole in { type filter hook input priority 0; };"
                + " add rule inet hole in tcp dport " + BLACK_HOLE + " drop'");
        try {
            Run run = vipdrift.run("host", "add", "h3", "--address", lab.address("h3"), "--port", BLACK_HOLE, "--user",
                    "root", "--identity", lab.key().toString(), "--host-key", "accept-new", "--timeout", "2s");
            assertEquals(69, run.status(), run::toString);
            assertTrue(run.said().startsWith("Host h3 did not answer on " + lab.address("h3") + " port " + BLACK_HOLE
                    + " within 2 s"), run::toString);
            assertNothingAdded();
        } finally {
            lab.ssh("h3", "nft delete table inet hole");
        }
    }

    @Test
    void aClosedPortIsNamed() {
        Run run = vipdrift.run("host", "add", "h3", "--address", lab.address("h3"), "--port", "2223", "--user", "root",
                "--identity", lab.key().toString(), "--host-key", "accept-new");
        assertEquals(69, run.status(), run::toString);
        assertTrue(run.said().startsWith("Host h3 refused the connection to " + lab.address("h3") + " port 2223"),
                run::toString);
    }

    @Test
    void aUserWithoutSudoIsToldWhatIsMissing() {
        vipdrift.addHosts(List.of("h3"));
        vipdrift.bareHosts(List.of("h3"));
        vipdrift.works("host", "add", "h3", "--replace", "--address", lab.address("h3"), "--user", "guest",
                "--identity",
                lab.key().toString());
        String before = lab.ssh("h3", "ls -A /opt /var/lib /tmp; cat /etc/passwd");
        Run test = vipdrift.run("host", "test", "h3");
        assertEquals(77, test.status(), test::toString);
        assertTrue(test.printed().endsWith("The login to h3 works, but guest is neither root nor allowed sudo without a"
                + " password: log in as root, or add a line for guest with NOPASSWD to the host's sudoers.\n"),
                test::toString);
        Run install = vipdrift.run("agent", "install", "h3");
        assertEquals(77, install.status(), install::toString);
        assertTrue(install.printed().contains("refused") && install.printed().contains("sudo"), install::toString);
        assertEquals(before, lab.ssh("h3", "ls -A /opt /var/lib /tmp; cat /etc/passwd"));
    }

    @Test
    void aDamagedInventoryIsNamedAndLeftAlone() throws IOException {
        Path inventory = folder.resolve("inventory.yaml");
        String text = "hosts:\n  h1:\n    address: 198.51.100.11\n    port: 70000\n    user: root\n";
        Files.writeString(inventory, text);
        for (List<String> words : List.of(List.of("host", "list"), List.of("status"),
                List.of("host", "add", "h2", "--address", "h2"), List.of("move", "web", "--yes"))) {
            Run run = vipdrift.run(words.toArray(String[]::new));
            assertEquals(65, run.status(), run::toString);
            assertEquals(inventory + ", line 4, column 11: The port of host h1 is 70000; it must be 1 to 65535. Correct"
                    + " the file; nothing has been written to it.\n", run.said());
        }
        assertEquals(text, Files.readString(inventory));
    }

    private void assertNothingAdded() {
        assertEquals(0, vipdrift.works("host", "list", "--json").json().getAsJsonArray("hosts").size());
        assertFalse(Files.exists(folder.resolve("inventory.yaml")));
    }
}
