package org.vipdrift.lab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.cli.CommandLine.Run;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.tests.Passwords;

/** A password by which a user becomes root is planted, and looked for wherever it must not be. */
@OnLab
@Timeout(120)
class RootPasswordTest {
    private static final String PLANTED = "plänted $(x) secret";
    private final Lab lab;
    private final List<Run> runs = new ArrayList<>();
    @TempDir
    private Path folder;
    private CommandLine vipdrift;
    private final Passwords passwords;

    RootPasswordTest(Lab lab) {
        this.lab = lab;
        passwords = new Passwords(lab, "h3");
    }

    @BeforeEach
    void rootHasAPassword() {
        vipdrift = new CommandLine(lab, folder);
        passwords.set(Map.of("root", PLANTED));
    }

    @AfterEach
    void asItWas() {
        passwords.restore();
    }

    @Test
    void theRightOneManagesTheHostAndIsSeenNowhere() throws IOException {
        assertEquals(0, add(PLANTED).status(), runs::toString);
        Run test = run("host", "test", "h3");
        assertTrue(test.printed().contains("Rights: su with a password"), test::toString);
        run("host", "show", "h3", "--json");
        run("host", "list", "--json");
        run("host", "terminal", "h3", "--print");
        run("agent", "status", "h3");
        assertUnseen(PLANTED);
    }

    @Test
    void aWrongOneAddsNothingIsOneSentenceAndIsSeenNowhere() throws IOException {
        Run run = add("wröng $(x) secret");
        assertEquals(77, run.status(), run::toString);
        assertTrue(run.said().contains("su on host h3 did not accept the password of root"), run::toString);
        assertTrue(run.said().endsWith("Host h3 was not added.\n"), run::toString);
        assertUnseen("wröng $(x) secret");
    }

    private Run add(String password) {
        Run run = vipdrift.runWithInput(password + "\n", "host", "add", "h3", "--address", lab.address("h3"), "--user",
                "guest", "--identity", lab.key().toString(), "--become", "su", "--become-password-stdin", "--host-key",
                "accept-new");
        runs.add(run);
        return run;
    }

    private Run run(String... words) {
        Run run = vipdrift.run(words);
        runs.add(run);
        return run;
    }

    /** Not in what was printed, not in a file of the console, not on the host. */
    private void assertUnseen(String password) throws IOException {
        assertFalse(runs.toString().contains(password));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                        file.toString());
            }
        }
        assertFalse(lab.ssh("h3", "journalctl --no-pager -n 300; ps axww").contains(password));
    }
}
