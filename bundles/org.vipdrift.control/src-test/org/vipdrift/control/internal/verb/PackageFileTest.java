package org.vipdrift.control.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.control.ControlException;

@Timeout(60)
class PackageFileTest {
    private static final String PROPERTY = "org.vipdrift.control.test.package-file";
    @TempDir
    private Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    private static String refused() {
        return Objects.requireNonNull(assertThrows(ControlException.class, () -> new PackageFile(PROPERTY).read()))
                .sentence();
    }

    /** A program that finds no package beside itself names none. */
    @Test
    void aPackageThatNobodyNamesIsNotKnown() {
        assertTrue(refused().startsWith("The agent's package is not known: "), PackageFileTest::refused);
        System.setProperty(PROPERTY, "");
        assertTrue(refused().startsWith("The agent's package is not known: "), PackageFileTest::refused);
    }

    @Test
    void aPackageThatIsNotThereIsNamed() {
        Path file = folder.resolve("agent.tar");
        System.setProperty(PROPERTY, file.toString());
        assertTrue(refused().startsWith("The agent's package " + file + " can't be read: "), PackageFileTest::refused);
    }

    @Test
    void isTheNamedFile() throws Exception {
        System.setProperty(PROPERTY, SmallPackage.in(folder, "0.1.0").toString());
        assertEquals("0.1.0", new PackageFile(PROPERTY).read().version());
    }
}
