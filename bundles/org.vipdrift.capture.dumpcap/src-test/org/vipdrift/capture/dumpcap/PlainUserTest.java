package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A user without any right captures through a program that has it: ours, or dumpcap. */
@Timeout(180)
class PlainUserTest {
    private static final Path DUMPCAP = Path.of("/usr/bin/dumpcap");
    @TempDir
    Path folder;
    private Path own;
    private Path dumpcap;
    private Nobody nobody;

    @BeforeEach
    void layProgramsWithoutRights() throws Exception {
        OwnProcess.needRoot();
        nobody = new Nobody(folder);
        own = OwnProgramFile.in(folder);
        dumpcap = Files.copy(DUMPCAP, folder.resolve("dumpcap"));
        OwnProcess.command("chmod", "755", dumpcap.toString(), own.toString());
    }

    private String run(String verb) throws Exception {
        return nobody.run(own.toString(), dumpcap.toString(), verb).strip();
    }

    private static void allow(Path program, String rights, String group) throws Exception {
        OwnProcess.command("chown", "root:" + group, program.toString());
        OwnProcess.command("chmod", "750", program.toString());
        OwnProcess.command("setcap", rights, program.toString());
    }

    @Test
    void capturesThroughDumpcapWithTheRightsThatDebianGivesIt() throws Exception {
        allow(dumpcap, "cap_net_raw,cap_net_admin=eip", Nobody.USER);
        assertEquals("true true 0", run("count"));
    }

    @Test
    void capturesThroughOurOwnProgramWithTheRemedyFollowed() throws Exception {
        assertTrue(
                run("may").startsWith("NO_RIGHTS: Capturing needs a right this process does not have; give it to the "
                        + "program that captures for it: sudo chown root:\"$(id -gn)\" " + own + " && sudo chmod 750 "
                        + own
                        + " && sudo setcap cap_net_raw=ep " + own + ", then look again."),
                run("may"));
        allow(own, "cap_net_raw=ep", Nobody.USER);
        assertEquals("true true 0", run("count"));
    }

    @Test
    void whereOurOwnProgramIsMissingTheRemedyIsDumpcaps() throws Exception {
        Files.delete(own);
        assertTrue(run("may").startsWith("NO_RIGHTS: The program " + dumpcap + " has no right to capture"), run("may"));
        Files.delete(dumpcap);
        assertTrue(run("may").contains("dumpcap, the program that can have it, is not installed"), run("may"));
    }

    @Test
    void whoIsNotInTheGroupIsToldWhichToJoin() throws Exception {
        allow(own, "cap_net_raw=ep", "games");
        Files.delete(dumpcap);
        assertTrue(run("may").contains("which only root and the group games may run: sudo usermod -aG games nobody"),
                run("may"));
    }

    @Test
    void killedItLeavesNoProgramBehindOnASilentWire() throws Exception {
        allow(own, "cap_net_raw=ep", Nobody.USER);
        Process console = nobody.start(own.toString(), dumpcap.toString(), "stay");
        List<ProcessHandle> below = new ArrayList<>();
        try (BufferedReader said = console.inputReader()) {
            for (String line = said.readLine(); !"stays".equals(line); line = said.readLine()) {
                below.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
            }
        }
        assertEquals(1, below.size());
        console.destroyForcibly();
        below.getFirst().onExit().get(20, TimeUnit.SECONDS);
        assertFalse(below.getFirst().isAlive());
    }
}
