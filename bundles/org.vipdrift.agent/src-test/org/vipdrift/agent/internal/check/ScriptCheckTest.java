package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.CheckTerms.Kind;

/** Checks by programs, real ones. */
@Timeout(60)
class ScriptCheckTest {
    @TempDir
    Path folder;

    @BeforeEach
    void everybodyMayLook() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path script(String... lines) throws IOException {
        Path script = folder.resolve("script");
        Files.write(script, Stream.concat(Stream.of("#!/bin/sh"), Arrays.stream(lines)).toList());
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Finding run(String... lines) throws Exception {
        return run(Duration.ofSeconds(20), script(lines).toString(), "a b", "$(id)", "");
    }

    private static Finding run(Duration most, String... command) throws Exception {
        return new ScriptRun(List.of(command)).make(most);
    }

    @Test
    void passesWithStatusNoughtOnly() throws Exception {
        assertEquals(Finding.pass(quoted() + " ended with 0. It said: well"), run("echo well"));
        assertEquals(Finding.fail(quoted() + " ended with 3. It said: bad  worse"),
                run("echo bad; echo worse >&2; exit 3"));
        assertEquals(Finding.fail(quoted() + " ended with 137."), run("kill -9 $$"));
    }

    private String quoted() {
        return '"' + folder.resolve("script").toString() + '"';
    }

    @Test
    void handsTheArgumentsOverAsTheyAre() throws Exception {
        assertTrue(run("echo \"$#:$1:$2:$3:\"").sentence().endsWith("It said: 3:a b:$(id)::"));
    }

    @Test
    void givesTheProgramNoRightsNoEnvironmentAndNothingToRead() throws Exception {
        Finding finding = run("unset PWD OLDPWD SHLVL _",
                "echo $(grep -E '^(Uid|Cap(Prm|Eff|Amb)|NoNew)' /proc/self/status)",
                "env; pwd; cat");
        String said = finding.sentence();
        assertTrue(finding.passed(), said);
        assertTrue(said.contains("CapPrm: 0000000000000000 CapEff: 0000000000000000"), said);
        assertTrue(said.contains("CapAmb: 0000000000000000 NoNewPrivs: 1"), said);
        assertFalse(said.contains("Uid: 0"), said);
        assertTrue(said.endsWith("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin  /"), said);
    }

    @Test
    void leavesTheOtherThreadsTheirRights() throws Exception {
        run("true");
        assertEquals(ownRights(), Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                .filter(line -> line.startsWith("CapEff") || line.startsWith("Uid")).toList());
    }

    private static List<String> ownRights() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("CapEff") || line.startsWith("Uid")).toList();
    }

    @Test
    void keepsNoMoreThanTheBeginningOfALongOutput() throws Exception {
        String said = run("yes abcdefg | head -c 3000000", "exit 1").sentence();
        assertTrue(said.contains("ended with 1. It said: abcdefg  abcdefg") && said.length() < 450, said);
    }

    @Test
    void killsWhatDoesNotEndWithAllItsChildren() throws Exception {
        Finding finding = run(Duration.ofMillis(400), script("echo $$ >&1", "sleep 300 & echo $!",
                "setsid sleep 300 & echo $!", "(sleep 300; true) & echo $!", "wait").toString());
        String said = finding.sentence();
        assertFalse(finding.passed());
        assertTrue(said.contains("did not end within 400 ms and was killed. It said: "), said);
        List<Long> pids = Arrays.stream(said.replaceAll(".*It said: ", "").split("  ")).map(Long::valueOf).toList();
        assertEquals(4, pids.size(), said);
        pids.forEach(ScriptCheckTest::awaitEnd);
    }

    @Test
    void killsWhatAProgramLeavesBehind() throws Exception {
        String said = run("sleep 300 & echo $!").sentence();
        awaitEnd(Long.parseLong(said.replaceAll(".*It said: ", "")));
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
    }

    @Test
    void saysWhyAProgramCannotBeStarted() throws Exception {
        Path noProgram = Files.writeString(folder.resolve("text"), "text");
        try (CheckStage stage = new CheckStage(CheckStage.terms(Kind.SCRIPT, noProgram.toString()))) {
            assertTrue(stage.fails().contains("is not there, or the agent's user may not run it."));
        }
    }

    @Test
    void countsAProgramThatHangsAsFailing() throws Exception {
        try (CheckStage stage = new CheckStage(CheckStage.impatient(Kind.SCRIPT, "/bin/sleep", "300"))) {
            String failed = stage.fails();
            assertTrue(failed.contains(" within 300 ms"), failed);
        }
    }
}
