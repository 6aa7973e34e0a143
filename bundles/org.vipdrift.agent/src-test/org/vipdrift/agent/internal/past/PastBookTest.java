package org.vipdrift.agent.internal.past;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentJson;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastEvent;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.agent.internal.ffi.Namespace;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;

class PastBookTest {
    private static final GroupId WEB = new GroupId("web");

    @TempDir
    Path folder;

    private final List<String> warnings = new CopyOnWriteArrayList<>();

    private PastBook book(String run) {
        return new PastBook(folder, run, warnings::add);
    }

    private static Past read(PastBook book, long after) throws Exception {
        return book.read(new PastOrder(after, 500)).get(20, TimeUnit.SECONDS);
    }

    private static List<String> sentences(Past past) {
        return past.events().stream().map(PastEvent::sentence).toList();
    }

    private static List<Long> numbers(Past past) {
        return past.events().stream().map(PastEvent::number).toList();
    }

    private Path file() {
        return folder.resolve("past.jsonl");
    }

    @Test
    void tellsAfterARestartAllThatWasNoted() throws Exception {
        try (PastBook book = book("boot-1")) {
            book.note("claimed", WEB, new Epoch(7), 180_000_000, "Nobody answered for 180 ms; claimed.");
            book.note("started", null, null, 0, "Started.");
        }
        try (PastBook book = book("boot-2")) {
            book.note("alarm", WEB, new Epoch(7), 0, "Cut off.");
            Past past = read(book, 0);
            PastEvent first = past.events().getFirst();
            assertEquals(new PastEvent(1, "boot-1", first.monotonicNanos(), first.wallMillis(), "claimed", WEB,
                    new Epoch(7), 180_000_000, "Nobody answered for 180 ms; claimed."), first);
            assertEquals(List.of("boot-1", "boot-1", "boot-2"), past.events().stream().map(PastEvent::run).toList());
            assertEquals(List.of(1L, 2L, 3L), numbers(past));
            assertEquals(List.of(1L, 3L), List.of(past.first(), past.last()));
            assertEquals(List.of("Cut off."), sentences(read(book, 2)));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void saysThatThereIsNothingYet() throws Exception {
        try (PastBook book = book("boot-1")) {
            Past past = read(book, 0);
            assertEquals(List.of(0L, 0L), List.of(past.first(), past.last()));
            assertEquals(List.of(), past.events());
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void passesOverATornLastLineAndUsesItsNumberForNothingElse() throws Exception {
        try (PastBook book = book("boot-1")) {
            book.note("master", WEB, Epoch.NONE, 0, "One.");
            book.note("backup", WEB, Epoch.NONE, 0, "Two.");
        }
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 20));
        for (int start = 0; start < 2; start++) {
            try (PastBook book = book("boot-2")) {
                book.note("started", null, null, 0, "Again.");
            }
        }
        try (PastBook book = book("boot-3")) {
            assertEquals(List.of("One.", "Again.", "Again."), sentences(read(book, 0)));
            assertEquals(List.of(1L, 3L, 4L), numbers(read(book, 0)));
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void passesOverWhatIsDamagedInTheMiddle() throws Exception {
        try (PastBook book = book("boot-1")) {
            book.note("master", WEB, Epoch.NONE, 0, "One.");
        }
        Files.writeString(file(), "\0\0\n{\"number\":2,]}\n[]\n{\"number\":99999999999999999999999}\n",
                StandardOpenOption.APPEND);
        try (PastBook book = book("boot-2")) {
            book.note("started", null, null, 0, "Again.");
            assertEquals(List.of("One.", "Again."), sentences(read(book, 0)));
            assertEquals(3, read(book, 0).last());
        }
    }

    @Test
    void keepsTheNewestInTwoBoundedFiles() throws Exception {
        String sentence = "s".repeat(500);
        for (int restart = 0; restart < 5; restart++) {
            try (PastBook book = book("boot-1")) {
                for (int event = 0; event < 400; event++) {
                    book.note("check", WEB, Epoch.NONE, 0, sentence);
                }
            }
        }
        assertTrue(Files.size(file()) <= 256 << 10, () -> "newer file too large");
        assertTrue(Files.size(folder.resolve("past-older.jsonl")) <= 256 << 10, () -> "older file too large");
        try (PastBook book = book("boot-1"); var files = Files.list(folder)) {
            assertEquals(2, files.count());
            Past past = read(book, 0);
            assertEquals(2000, past.last());
            assertTrue(past.first() > 2000 - 1000 && past.first() < 2000 - 300, () -> "from " + past.first());
            assertEquals(LongStream.rangeClosed(past.first(), 2000).boxed().toList(), numbers(past));
        }
    }

    @Test
    void keepsTheNewestTwoThousandSmallOnes() throws Exception {
        for (int restart = 0; restart < 3; restart++) {
            try (PastBook book = book("b")) {
                for (int event = 0; event < 900; event++) {
                    book.note("check", null, null, 0, ".");
                }
            }
        }
        try (PastBook book = book("b")) {
            assertEquals(1001, read(book, 0).first());
            assertEquals(2700, read(book, 0).last());
        }
    }

    @Test
    void answersWithNoMoreThanAMessageHoldsWhateverTheFilesHold() throws Exception {
        try (PastBook book = book("boot-1")) {
            book.note("check", WEB, Epoch.NONE, 0, "<".repeat(5000));
        }
        String line = Files.readString(file());
        Files.writeString(folder.resolve("past-older.jsonl"), numbered(line, 1, 80));
        Files.writeString(file(), numbered(line, 81, 160));
        try (PastBook book = book("boot-2")) {
            GsonBuilder builder = new GsonBuilder();
            AgentJson.configure(builder);
            Past past = read(book, 0);
            int octets = builder.create().toJson(past).getBytes(StandardCharsets.UTF_8).length;
            assertTrue(octets < AgentJson.LARGEST_MESSAGE / 2 + 1000 && !past.events().isEmpty(),
                    () -> octets + " octets");
            assertEquals(160, past.last());
            assertEquals(List.of(1L), numbers(book.read(new PastOrder(0, 1)).get(20, TimeUnit.SECONDS)));
        }
    }

    /** An event's line again and again, each with its number. */
    private static String numbered(String line, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> line.replaceFirst("[0-9]+", Integer.toString(number)))
                .collect(Collectors.joining());
    }

    @Test
    void leavesNoHalfLineWhenTheDiskBecomesFull() throws Exception {
        try (Namespace mounts = new Namespace()) {
            mounts.mountTiny(folder);
            mounts.run(() -> {
                Files.write(folder.resolve("filler"), new byte[12 << 10]);
                try (PastBook book = book("boot-1")) {
                    book.note("master", WEB, Epoch.NONE, 0, "<".repeat(1000));
                    assertEquals(1, read(book, 0).events().size());
                    assertEquals(1, warnings.size(), warnings.toString());
                    Files.delete(folder.resolve("filler"));
                    book.note("backup", WEB, Epoch.NONE, 0, "Two.");
                }
                try (PastBook book = book("boot-2")) {
                    assertEquals(List.of("<".repeat(1000), "Two."), sentences(read(book, 0)));
                }
            });
        }
    }

    @Test
    void goesOnInMemoryWhileTheDiskIsFullAndSaysSoOnce() throws Exception {
        try (Namespace mounts = new Namespace()) {
            mounts.mountTiny(folder);
            mounts.run(() -> {
                assertThrows(IOException.class, () -> Files.write(folder.resolve("filler"), new byte[1 << 20]));
                try (PastBook book = book("boot-1")) {
                    book.note("master", WEB, Epoch.NONE, 0, "One.");
                    book.note("backup", WEB, Epoch.NONE, 0, "Two.");
                    assertEquals(List.of("One.", "Two."), sentences(read(book, 0)));
                    assertEquals(1, warnings.size(), warnings.toString());
                    assertTrue(warnings.getFirst().contains("No space left"), warnings.toString());
                    Files.delete(folder.resolve("filler"));
                    book.note("master", WEB, Epoch.NONE, 0, "Three.");
                    assertEquals(3, read(book, 0).events().size());
                    assertEquals(2, warnings.size(), warnings.toString());
                }
                try (PastBook book = book("boot-2")) {
                    assertEquals(List.of("One.", "Two.", "Three."), sentences(read(book, 0)));
                }
            });
        }
    }
}
