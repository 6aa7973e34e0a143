package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.tests.Passwords;

/**
 * Secrets of every kind are planted in credentials, used on real hosts for all that a console does, and looked for wherever
 * they must not be.
 */
@OnLab
@Timeout(300)
class SecretsUnseenTest {
    private static final String PASSPHRASE = "plänted-passphrase-7Q";
    private static final String PASSWORD = "planted-password-8R";
    private static final String ROOT = "plänted $(x) root 9S";
    private static final String WRONG = "planted-wrong-0T";
    private static final List<String> PLANTED = List.of(PASSPHRASE, PASSWORD, ROOT, WRONG);
    private static final List<String> HOSTS = List.of("h1", "h2", "h3");
    private final Lab lab;
    private final List<Run> runs = new ArrayList<>();
    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private CommandLine vipdrift;

    SecretsUnseenTest(Lab lab) {
        this.lab = lab;
    }

    /** The guest of h1 has a key with a passphrase, that of h2 a password; root has a password on all. */
    @BeforeEach
    void plant() throws Exception {
        vipdrift = new CommandLine(lab, folder);
        Path key = elsewhere.resolve("id_guest");
        assertEquals(0, new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", PASSPHRASE, "-f", key.toString())
                .inheritIO().start().waitFor());
        String wire = Files.readString(elsewhere.resolve("id_guest.pub")).strip();
        for (String host : HOSTS) {
            new Passwords(lab, host).set(Map.of("root", ROOT, "guest", PASSWORD));
            lab.ssh(host, "cp -a ~guest/.ssh/authorized_keys ~guest/.ssh/before; echo '" + wire
                    + "' >> ~guest/.ssh/authorized_keys");
        }
    }

    @AfterEach
    void asItWas() {
        for (String host : HOSTS) {
            new Passwords(lab, host).restore();
            lab.ssh(host, "mv ~guest/.ssh/before ~guest/.ssh/authorized_keys");
        }
    }

    @Test
    void ofAllThatAConsoleDoesNothingShowsASecret() throws IOException {
        credentials();
        hosts();
        group();
        reports();
        assertUnseen();
    }

    private void credentials() {
        says(0, PASSPHRASE + "\n" + ROOT + "\n", "credential", "add", "keyed", "--user", "guest", "--identity",
                "key:" + elsewhere.resolve("id_guest"), "--passphrase", "--root-password");
        says(0, WRONG + "\n" + ROOT + "\n", "credential", "add", "byword", "--user", "guest", "--password",
                "--root-password");
        says(0, "", "folder", "set", "words", "credential=byword", "become=su");
    }

    private void hosts() {
        says(0, "", "host", "add", "h1", "--address", lab.address("h1"), "--credential", "keyed", "--become", "su",
                "--host-key", "accept-new", "--timeout", "60s");
        Run refused = says(77, "", addInFolder("h2"));
        assertTrue(refused.said().contains("h2 did not accept the password of user guest"), refused::toString);
        says(0, PASSWORD + "\n", "credential", "set", "byword", "--password");
        says(0, "", addInFolder("h2"));
        says(0, "", addInFolder("h3"));
        Run test = says(0, "", "host", "test", "h1", "--timeout", "60s");
        assertTrue(test.printed().contains("Rights: su with a password"), test::toString);
    }

    private String[] addInFolder(String host) {
        return new String[] {"host", "add", host, "--address", lab.address(host), "--folder", "words", "--host-key",
                "accept-new", "--timeout", "60s"};
    }

    private void group() {
        says(0, "", "host", "test", "h2", "--timeout", "60s");
        says(0, "", "agent", "install", "h1", "h2");
        says(0, "", "group", "add", "web", "--vip", CommandLine.VIP + "/24", "--members", "h1,h2");
        says(0, "", "group", "place", "web", "h1", "--yes", "--json");
        says(0, "", "move", "web", "--to", "h2", "--dry-run", "--json");
        says(0, "", "move", "web", "--to", "h2", "--yes", "--json");
        runs.add(vipdrift.run("evidence", elsewhere.resolve("evidence.zip").toString()));
        says(0, "", "group", "release", "web", "--yes");
        says(0, "", "agent", "remove", "h1", "h2");
    }

    private void reports() {
        for (String format : List.of("ansible-ini", "ansible-yaml", "ssh-config", "csv")) {
            says(0, "", "inventory", "export", "--format", format);
            says(0, "", "inventory", "export", folder.resolve("hosts." + format).toString(), "--format", format);
        }
        for (String verb : List.of("credential list", "credential list --json", "credential show keyed --json",
                "host list --json", "host show h1 --json", "host show h2", "host terminal h1 --print",
                "folder list --json", "journal list --json", "status --json", "events --json")) {
            runs.add(vipdrift.run(verb.split(" ")));
        }
    }

    private Run says(int status, String input, String... words) {
        Run run = vipdrift.runWithInput(input, words);
        runs.add(run);
        assertEquals(status, run.status(), () -> String.join(" ", words) + ": " + run);
        return run;
    }

    /** Not in what was printed, not in a file of the console, not on a host. */
    private void assertUnseen() throws IOException {
        assertHidden("what was printed", runs.toString());
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertTrue(Files.readString(folder.resolve("credentials.json")).contains("keyed"), all::toString);
            for (Path file : all) {
                assertHidden(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        try (ZipFile evidence = new ZipFile(elsewhere.resolve("evidence.zip").toFile())) {
            for (ZipEntry entry : Collections.list(evidence.entries())) {
                assertHidden("evidence, " + entry.getName(),
                        new String(evidence.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            assertTrue(evidence.size() > 3, () -> "evidence of " + evidence.size() + " files");
        }
        for (String host : HOSTS) {
            assertHidden(host, lab.ssh(host, "journalctl --no-pager -n 500; ps axww; cat /var/log/auth.log 2>/dev/null;"
                    + " cat ~guest/.bash_history 2>/dev/null || true"));
        }
    }

    private static void assertHidden(String where, String text) {
        for (String secret : PLANTED) {
            assertFalse(text.contains(secret), () -> secret + " shows in " + where);
            String encoded = Base64.getEncoder().withoutPadding()
                    .encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            assertFalse(text.contains(encoded.substring(0, encoded.length() - 2)),
                    () -> secret + " shows in base64 in " + where);
        }
    }
}
