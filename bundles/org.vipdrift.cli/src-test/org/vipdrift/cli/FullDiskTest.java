package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is written on a disk of a few pages, which a process of its own mounts where nobody else sees it. */
@Timeout(120)
class FullDiskTest {
    @TempDir
    Path disk;

    @BeforeEach
    void needRoot() {
        boolean root = "root".equals(System.getProperty("user.name"));
        assertTrue(root || !"true".equals(System.getenv("CI")), "In CI this test must run as root.");
        assumeTrue(root, "Skipped: mounting a disk needs root.");
    }

    private String play(String scene) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("unshare", "--mount", "sh", "-c",
                "mount -t tmpfs -o size=32k tiny \"$1\" && shift && exec \"$@\"", "sh", disk.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                FullDiskProgram.class.getName(), disk.toString(), scene).redirectErrorStream(true);
        builder.environment().put("VIPDRIFT_MASTER_PASSWORD", "master");
        Process program = builder.start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(20, TimeUnit.SECONDS));
        return said.replace(disk.toString(), "DISK");
    }

    @Test
    void theInventoryStaysAsItWasAndGoesOnWhenThereIsRoom() throws Exception {
        assertEquals("""
                0 Host h1 is in the inventory. Try it: vipdrift host test h1
                1 The inventory DISK/inventory.yaml can't be written: the disk is full; make room there and try again. \
                It is as it was.
                same true, left over [.inventory.yaml.lock, inventory.yaml]
                0 Host h2 is in the inventory. Try it: vipdrift host test h2
                """, play("inventory"));
    }

    @Test
    void aPasswordThatCannotBeKeptIsSaid() throws Exception {
        assertEquals("""
                0 Host h1 is in the inventory. Try it: vipdrift host test h1
                1 h3 was added, but its password could not be kept: the disk is full; make room there and try again.
                left over [.credentials.json.lock, .inventory.yaml.lock, inventory.yaml]
                """, play("password"));
    }

    @Test
    void aKnownHostIsWrittenWholeOrNotAtAll() throws Exception {
        assertEquals("""
                the disk is full; make room there and try again
                whole true, all true
                """, play("known hosts"));
    }

    @Test
    void aCaptureFileThatCannotBeWrittenLeavesTheOneThatWasThere() throws Exception {
        assertEquals("""
                ERROR The file "DISK/a.pcapng" cannot be written: the disk is full; make room there and try again. \
                The one that was there is as it was.
                ERROR The file "DISK/b.pcapng" cannot be written: the disk is full; make room there and try again. \
                It is not complete.
                same true, left over [a.pcapng, b.pcapng]
                """, play("capture"));
    }
}
