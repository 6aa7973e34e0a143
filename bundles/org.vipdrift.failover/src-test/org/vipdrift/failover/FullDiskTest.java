package org.vipdrift.failover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.core.Disk;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.internal.journal.JournalBook;

/** The journal on a disk of a few pages, which a process of its own mounts where nobody else sees it. */
@Timeout(120)
class FullDiskTest {
    @TempDir
    Path disk;

    /** Writes until there is no room, then makes some and goes on. */
    static final class Program {
        private Program() {
        }

        public static void main(String[] arguments) throws IOException {
            Path disk = Path.of(arguments[0]);
            JournalBook journal = new JournalBook(disk.resolve("journal.jsonl"));
            Path filler = Files.write(disk.resolve("filler"), new byte[4096]);
            int written = 0;
            try {
                for (; written < 1000; written++) {
                    journal.record(drift(written));
                }
            } catch (IOException e) {
                System.out.println(Disk.why(e));
            }
            check(journal, written);
            Files.delete(filler);
            journal.record(drift(written));
            check(journal, written + 1);
            try (var files = Files.list(disk)) {
                System.out.println(files.map(file -> file.getFileName().toString()).sorted().toList());
            }
        }

        private static void check(JournalBook journal, int written) {
            System.out.println(journal.verify().intact() + " " + (journal.verify().lines() == written) + " "
                    + (journal.drifts().size() == written && written > 5));
        }

        private static Drift drift(int number) {
            return new Drift("d" + number, Instant.EPOCH, new GroupId("web"), MoveKind.SWITCHOVER, Outcome.DONE,
                    "web moved.", new HostId("h1"), new HostId("h2"), new Epoch(number), List.of(), List.of(),
                    List.of(), OptionalDouble.empty(), "anna@desk", "");
        }
    }

    @Test
    void whatWasWrittenStaysWholeAndItGoesOnWhenThereIsRoom() throws Exception {
        boolean root = "root".equals(System.getProperty("user.name"));
        assertTrue(root || !"true".equals(System.getenv("CI")), "In CI this test must run as root.");
        assumeTrue(root, "Skipped: mounting a disk needs root.");
        Process program = new ProcessBuilder("unshare", "--mount", "sh", "-c",
                "mount -t tmpfs -o size=16k tiny \"$1\" && shift && exec \"$@\"", "sh", disk.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), disk.toString()).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(program.waitFor(20, TimeUnit.SECONDS));
        assertEquals("""
                the disk is full; make room there and try again
                true true true
                true true true
                [journal.jsonl, journal.jsonl.lock]
                """, said);
    }
}
