package org.vipdrift.remote.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenSSH is asked again when the answer may be another one. */
class RememberedReadingTest {
    @TempDir
    Path folder;
    private Path file;
    private int asked;
    private RememberedReading reading;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("config");
        write("Host web\n  Port 2222\n  Include more/*.conf\n");
        Self self = new Self("anna", folder, "desk", Map.of());
        OwnReading own = new OwnReading(self, List.of(new ConfigFile(file, folder)));
        reading = new RememberedReading((name, user, port) -> {
            asked++;
            return own.options(name, user, port);
        }, self, List.of(new ConfigFile(file, folder)));
    }

    @Test
    void theSameQuestionIsAskedOnce() throws Exception {
        assertEquals("2222", port("web"));
        assertEquals("2222", port("web"));
        assertEquals(1, asked);
        assertEquals("22", port("other"));
        assertEquals(2, asked);
    }

    @Test
    void anotherUserOrPortIsAnotherQuestion() throws Exception {
        port("web");
        assertEquals("7", reading.options("web", Optional.empty(), OptionalInt.of(7)).one(Options.PORT).orElseThrow());
        assertEquals("bob",
                reading.options("web", Optional.of("bob"), OptionalInt.empty()).one(Options.USER).orElseThrow());
        assertEquals(3, asked);
    }

    @Test
    void whatIsDoneWithAnAnswerDoesNotChangeTheNextOne() throws Exception {
        Options first = reading.options("web", Optional.empty(), OptionalInt.empty());
        first.note("mine");
        first.replace(Options.PORT, "1");
        reading.options("web", Optional.empty(), OptionalInt.empty()).note("mine, too");
        Options again = reading.options("web", Optional.empty(), OptionalInt.empty());
        assertEquals(List.of(), again.notes());
        assertEquals("2222", again.one(Options.PORT).orElseThrow());
    }

    @Test
    void aChangeOfTheSameLengthInTheSameInstantCounts() throws Exception {
        var time = Files.getLastModifiedTime(file);
        port("web");
        write("Host web\n  Port 3333\n  Include more/*.conf\n");
        Files.setLastModifiedTime(file, time);
        assertEquals("3333", port("web"));
    }

    @Test
    void aFileThatIsNewlyIncludedCounts() throws Exception {
        port("web");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/a.conf"), "User zoe\n");
        assertEquals("zoe",
                reading.options("web", Optional.empty(), OptionalInt.empty()).one(Options.USER).orElseThrow());
        Files.writeString(folder.resolve("more/a.conf"), "User eve\n");
        assertEquals("eve",
                reading.options("web", Optional.empty(), OptionalInt.empty()).one(Options.USER).orElseThrow());
    }

    @Test
    void aFilesRightsCount() throws Exception {
        port("web");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertEquals("22", port("web"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Match exec \"test -e /x\"\n  Port 1\n", "Match host web !exec /bin/true\n  Port 1\n",
            "CanonicalizeHostname yes\n", "Include %h.conf\n", "Include ~bob/config\n",
            "Match localnetwork 10.0.0.0/8\n  Port 1\n"})
    void whereMoreThanFilesDecidesItIsAskedEachTime(String text) throws Exception {
        write(text);
        port("web");
        port("web");
        assertEquals(2, asked);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotRemembered() throws Exception {
        Self self = new Self("anna", folder, "desk", Map.of());
        RememberedReading racing = new RememberedReading((name, user, port) -> {
            Options options = new Options();
            options.say(Options.PORT, List.of(String.valueOf(++asked)));
            if (asked == 1) {
                write("Port 5\n");
            }
            return options;
        }, self, List.of(new ConfigFile(file, folder)));
        racing.options("web", Optional.empty(), OptionalInt.empty());
        assertEquals("2", racing.options("web", Optional.empty(), OptionalInt.empty()).one(Options.PORT).orElseThrow());
    }

    @Test
    void thisUsersOwnAnswersAreRememberedWhateverAsksForThem() throws Exception {
        assumeTrue(OpensshReading.program(System.getenv("PATH")).isPresent());
        ConfigOfThisUser config = ConfigOfThisUser.of(file);
        assertEquals(2222, config.of("web", Optional.empty(), OptionalInt.empty()).port());
        write("Host web\n  Port 3333\n");
        assertEquals(3333, config.of("web", Optional.empty(), OptionalInt.empty()).port());
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private String port(String name) throws Exception {
        return reading.options(name, Optional.empty(), OptionalInt.empty()).one(Options.PORT).orElseThrow();
    }
}
