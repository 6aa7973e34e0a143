package org.vipdrift.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.inventory.Farm.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.inventory.InventoryException.Reason;
import org.vipdrift.inventory.internal.file.InventoryFile;
import org.vipdrift.inventory.internal.file.WriterLock;

/** No change is lost, whoever writes at the same time. */
class ConcurrentWritersTest {
    private static final int EACH = 15;
    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("inventory.yaml");
    }

    @Test
    void keepsWhatFourStoresOfOneProcessAdd() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> writers = Stream.of("a", "b", "c", "d").map(this::writer).toList();
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        assertEquals(4 * EACH, YamlInventoryStore.open(file).current().hosts().size());
    }

    @Test
    void keepsWhatTwoProcessesAdd() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), file.toString())
                .redirectError(folder.resolve("other.log").toFile()).start();
        try {
            assertEquals(OtherProcess.READY, other.getInputStream().read());
            other.getOutputStream().close();
            writer("ours").call();
            assertTrue(other.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, other.exitValue(), this::log);
        } finally {
            other.destroyForcibly();
        }
        assertEquals(2 * EACH, YamlInventoryStore.open(file).current().hosts().size());
    }

    @Test
    void saysSoWhenAnotherWriterDoesNotFinish() throws Exception {
        YamlInventoryStore store = YamlInventoryStore.open(file, Duration.ofMillis(30));
        try (WriterLock held = new InventoryFile(file, Duration.ZERO).lock()) {
            InventoryException refused = assertThrows(InventoryException.class,
                    () -> store.update(i -> i.with(host("h1", "h1.example.org"))));
            assertEquals(Reason.FILE_ACCESS, refused.reason());
            assertEquals("The inventory " + file + " can't be locked for writing: another program has been changing it"
                    + " for more than 30 ms; try again when it has finished.", refused.sentence());
        }
        assertFalse(Files.exists(file));
        store.update(i -> i.with(host("h1", "h1.example.org")));
    }

    private Callable<Void> writer(String prefix) {
        return () -> {
            write(file, prefix);
            return null;
        };
    }

    private static void write(Path file, String prefix) throws InventoryException {
        YamlInventoryStore store = YamlInventoryStore.open(file, Duration.ofSeconds(30));
        for (String name : IntStream.range(0, EACH).mapToObj(i -> prefix + i).toList()) {
            store.update(i -> i.with(host(name, name + ".example.org")));
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("other.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Another program that changes the inventory, once it is told to by the end of its input. */
    static final class OtherProcess {
        static final int READY = 'r';

        private OtherProcess() {
        }

        public static void main(String[] args) throws Exception {
            System.out.write(READY);
            System.out.flush();
            System.in.readAllBytes();
            write(Path.of(args[0]), "theirs");
        }
    }
}
