package org.vipdrift.remote.libsecret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real library and GNOME's keyring, on a session bus and in a home of their own. */
@Timeout(120)
class LibsecretKeyringTest {
    private static final String UNLOCKED = "printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
            + " && exec \"$@\"";
    @TempDir
    Path home;

    @BeforeEach
    void needAKeyring() throws IOException {
        boolean there = List.of("gnome-keyring-daemon", "dbus-run-session").stream()
                .allMatch(LibsecretKeyringTest::has);
        assertTrue(there || !"true".equals(System.getenv("CI")), "In CI there must be a keyring to test with.");
        assumeTrue(there, "Skipped: GNOME's keyring is not installed.");
        Files.createDirectory(home.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static boolean has(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Test
    void keepsASecretFromOneProgramAndSessionToTheNext() throws Exception {
        assertEquals("nothing\nkeep\nplänted 密码\n",
                session(UNLOCKED, "find", "key", "keep", "key", "plänted 密码", "find", "key"));
        assertEquals("plänted 密码\nkeep\nother\nforget\nnothing\n",
                session(UNLOCKED, "find", "key", "keep", "key", "other", "find", "key", "forget", "key", "find",
                        "key"));
    }

    @Test
    void aKeyringThatNobodyUnlocksIsSaid() throws Exception {
        session(UNLOCKED, "keep", "key", "planted");
        String said = session("exec \"$@\"", "find", "key", "keep", "key", "other");
        assertTrue(said.lines().count() == 2 && said.lines().noneMatch("planted"::equals), said);
        assertTrue(said.lines().skip(1).allMatch(line -> line.startsWith("failed: ")), said);
    }

    @Test
    void withoutASessionThereIsNone() throws Exception {
        assertEquals("no keyring\n", run(List.of(), "find", "key"));
    }

    private String session(String script, String... words) throws Exception {
        return run(List.of("dbus-run-session", "--", "sh", "-c", script, "sh"), words);
    }

    private String run(List<String> before, String... words) throws Exception {
        List<String> line = new ArrayList<>(before);
        line.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), KeyringProgram.class.getName()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.resolve("run").toString());
        Process program = builder.start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(20, TimeUnit.SECONDS));
        return said;
    }
}
