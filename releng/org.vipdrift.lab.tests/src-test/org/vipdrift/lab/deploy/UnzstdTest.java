package org.vipdrift.lab.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.tests.Command;

/** The package's own program that gets its large files out, on files that Debian's zstd has made. */
@Timeout(120)
class UnzstdTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);
    private static final Path PROGRAM = Path
            .of(System.getProperty("vipdrift.agent.package", "none").replaceAll("\\.tar$", ""), "bin/unzstd");
    private final byte[] content = content();
    @TempDir
    private Path folder;
    private Path plain;
    private Path compressed;
    private String said = "";

    /** Larger than the program's buffers; half of it is noise, half of it is not. */
    private static byte[] content() {
        byte[] bytes = new byte[3_000_001];
        new Random(1).nextBytes(bytes);
        Arrays.fill(bytes, 1_000_000, 2_500_000, (byte) 7);
        return bytes;
    }

    @BeforeEach
    void compress() throws IOException {
        plain = Files.write(folder.resolve("modules"), content);
        Files.setPosixFilePermissions(plain, PosixFilePermissions.fromString("r-xr-x---"));
        Files.setLastModifiedTime(plain, THEN);
        compressed = folder.resolve("modules.zst");
        Command.run(List.of("zstd", "--quiet", "--rm", plain.toString(), "-o", compressed.toString()), LIMIT);
    }

    @Test
    void replacesAFileByWhatIsInIt() throws Exception {
        assertEquals(0, unzstd(compressed));
        assertArrayEquals(content, Files.readAllBytes(plain));
        assertEquals(List.of(plain), files());
        assertEquals("r-xr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
        assertEquals(THEN, Files.getLastModifiedTime(plain));
    }

    @Test
    void aDamagedFileIsNamedAndLeft() throws Exception {
        byte[] bytes = Files.readAllBytes(compressed);
        for (int at : new int[] {0, bytes.length / 3, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            refused(damaged);
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsNamedAndLeft() throws Exception {
        byte[] bytes = Files.readAllBytes(compressed);
        for (int length : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
            refused(Arrays.copyOf(bytes, length));
            assertTrue(said.endsWith(": it ends too early\n"), said);
        }
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Files.writeString(plain, "mine");
        assertEquals(1, unzstd(compressed));
        assertEquals("unzstd: " + compressed + ": File exists\n", said);
        assertEquals("mine", Files.readString(plain));
        assertEquals(2, files().size());
    }

    @Test
    void anotherNameIsRefused() throws Exception {
        Path other = Files.copy(compressed, folder.resolve("modules.gz"));
        assertEquals(1, unzstd(other));
        assertEquals("unzstd: " + other + ": its name does not end in .zst\n", said);
    }

    private void refused(byte[] bytes) throws Exception {
        Files.delete(compressed);
        Files.write(compressed, bytes);
        assertEquals(1, unzstd(compressed), () -> bytes.length + " bytes");
        assertTrue(said.startsWith("unzstd: " + compressed + ": "), said);
        assertEquals(List.of(compressed), files());
        assertArrayEquals(bytes, Files.readAllBytes(compressed));
    }

    private int unzstd(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(PROGRAM.toString(), file.toString()).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS));
        return process.exitValue();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
