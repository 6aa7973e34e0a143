package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.deploy.AgentPackage;

@Timeout(60)
class RememberedPackageTest {
    private final RememberedPackage remembered = new RememberedPackage();
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void pack() throws Exception {
        file = SmallPackage.in(folder, "0.1.0");
    }

    @Test
    void isReadOnceForAllHosts() throws Exception {
        AgentPackage first = remembered.read(file);
        assertSame(first, remembered.read(file));
    }

    @Test
    void isReadAgainWhenItWasBuiltAnew() throws Exception {
        assertEquals("0.1.0", remembered.read(file).version());
        SmallPackage.in(folder, "0.2.0");
        assertEquals("0.2.0", remembered.read(file).version());
    }

    @Test
    void isNotThereWhenItsFileHasGone() throws Exception {
        remembered.read(file);
        Files.delete(file);
        IOException e = assertThrows(IOException.class, () -> remembered.read(file));
        assertEquals("there is no such file", e.getMessage());
    }

    @Test
    void oneFileIsNotTakenForAnother() throws Exception {
        remembered.read(file);
        Path other = SmallPackage.in(Files.createDirectory(folder.resolve("other")), "0.3.0");
        assertEquals(other, remembered.read(other).file());
    }
}
