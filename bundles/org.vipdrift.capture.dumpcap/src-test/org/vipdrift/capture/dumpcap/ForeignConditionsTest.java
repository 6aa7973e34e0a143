package org.vipdrift.capture.dumpcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As a user without rights, in a network of its own, killed: each in a process made so. */
@Timeout(180)
class ForeignConditionsTest {
    private static final String DUMPCAP = "/usr/bin/dumpcap";
    /** A process to which being root gives nothing; programs with capabilities of their own have them. */
    private static final List<String> ORDINARY = List.of("setpriv", "--securebits", "+noroot,+noroot_locked",
            "--inh-caps", "-all");
    private static final String GROUP_REMEDY = "sudo usermod -aG %s root, then log out and in again";
    @TempDir
    Path folder;

    @BeforeEach
    void needRoot() {
        OwnProcess.needRoot();
    }

    private Path copy() throws Exception {
        return Files.copy(Path.of(DUMPCAP), folder.resolve("dumpcap"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    @Test
    void anOrdinaryUserCapturesThroughADumpcapThatMay() throws Exception {
        Path allowed = copy();
        run("setcap", "cap_net_raw,cap_net_admin=ep", allowed.toString());
        assertEquals("", OwnProcess.run(ORDINARY, List.of(), allowed.toString(), "open", "lo"));
    }

    @Test
    void saysHowToGiveDumpcapTheRight() throws Exception {
        Path bare = copy();
        String said = OwnProcess.run(ORDINARY, List.of(), bare.toString(), "open", "lo");
        assertEquals("NO_RIGHTS: The program " + bare + " has no right to capture; on Debian: sudo dpkg-reconfigure "
                + "wireshark-common (answer Yes), " + GROUP_REMEDY.formatted("wireshark")
                + "; elsewhere: sudo setcap cap_net_raw,cap_net_admin=ep " + bare + ".", said.strip());
    }

    @Test
    void saysWhichGroupToJoin() throws Exception {
        Path closed = copy();
        run("chown", "nobody:games", closed.toString());
        run("chmod", "750", closed.toString());
        String said = OwnProcess.run(ORDINARY, List.of(), closed.toString(), "open", "lo");
        assertEquals("NO_RIGHTS: Capturing needs the program " + closed
                + ", which only root and the group games may run: " + GROUP_REMEDY.formatted("games") + ".",
                said.strip());
    }

    @Test
    void saysWhatToInstall() throws Exception {
        String said = OwnProcess.run(List.of(), List.of(), folder.resolve("none").toString(), "open", "lo");
        assertEquals("NO_RIGHTS: Capturing needs a right this process does not have, and dumpcap, the program that can "
                + "have it, is not installed; on Debian: sudo apt-get install wireshark-common, sudo dpkg-reconfigure "
                + "wireshark-common (answer Yes), " + GROUP_REMEDY.formatted("wireshark") + ".", said.strip());
    }

    @Test
    void watchesArpOnACable() throws Exception {
        String asking = "(for i in 1 2 3 4 5 6 7 8 9; do ping -c1 -W1 198.51.100.9; done) >/dev/null 2>&1 & ";
        String said = OwnProcess.run(OwnProcess.inOwnNetwork(asking), List.of(), DUMPCAP, "watch", "far", "4");
        assertTrue(said.contains("request 198.51.100.1\n"), said);
        assertEquals(5, said.lines().count());
        assertTrue(said.endsWith("dropped 0\n"), said);
    }

    @Test
    void listsInterfacesWithWhatStandsInTheirWay() throws Exception {
        String said = OwnProcess.run(OwnProcess.inOwnNetwork("ip link set far down;"), List.of(), DUMPCAP, "list");
        assertEquals("near true [/198.51.100.1] ok\nlo false [/127.0.0.1, /0:0:0:0:0:0:0:1] ok\n"
                + "far true [] The interface \"far\" is down: bring it up, then capture.\n", said);
    }

    @Test
    void hearsFramesForOthersOnlyWhereOrdered() throws Exception {
        assertEquals("1\n0\n", OwnProcess.run(OwnProcess.inOwnNetwork(""), List.of(), DUMPCAP, "promiscuity", "far"));
    }

    @Test
    void saysThatAnInterfaceIsDown() throws Exception {
        String said = OwnProcess.run(OwnProcess.inOwnNetwork("ip link set far down;"), List.of(), DUMPCAP, "open",
                "far");
        assertEquals("INTERFACE_DOWN: The interface \"far\" is down: bring it up, then capture.", said.strip());
    }

    @Test
    void endsWithTheReasonWhenItsInterfaceGoesAway() throws Exception {
        String said = OwnProcess.run(OwnProcess.unpluggedAfterTheFirstLine(), List.of(), DUMPCAP, "end", "far");
        assertEquals("started\nCapturing on \"far\" failed: The interface disappeared. false\n", said);
    }

    @Test
    void leavesNoDumpcapBehindWhenItIsKilledOnASilentWire() throws Exception {
        Process program = OwnProcess.start(DUMPCAP, "stay", "lo");
        List<ProcessHandle> below = new ArrayList<>();
        try (BufferedReader said = program.inputReader()) {
            for (String line = said.readLine(); !"stays".equals(line); line = said.readLine()) {
                below.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
            }
        }
        assertTrue(below.stream().anyMatch(one -> one.info().command().orElse("").endsWith("dumpcap")));
        program.destroyForcibly();
        for (ProcessHandle one : below) {
            one.onExit().get(20, TimeUnit.SECONDS);
            assertFalse(one.isAlive());
        }
    }
}
