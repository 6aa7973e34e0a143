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

    @ParameterizedTest
    @ValueSource(strings = {"", "# of %h\nPort 2222\n", "Host *\n  User bob\n  IdentityFile ~/.ssh/id_web\n",
            "User bob\nInclude all/*.conf\n"})
    void whatIsSaidOfAllHostsIsAskedOnceForAll(String text) throws Exception {
        write(text);
        assertSaysWhatOpensshDoes(List.of("web", "db-1.example.org", "198.51.100.11"));
        assertEquals(1, asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host web\n  User bob\n", "Host * !web\n  User bob\n", "HostName gate\n",
            "IdentityFile ~/.ssh/%h\n", "ProxyJump gate\n", "Match host web\n  Port 7\n", "HostKeyAlias cluster\n"})
    void whatHostsAreToldApartByIsAskedOfEach(String text) throws Exception {
        write(text);
        assertSaysWhatOpensshDoes(List.of("web", "other"));
        assertEquals(2, asked);
    }

    @Test
    void aNameThatOpensshWritesInAnotherWayIsAskedForItself() throws Exception {
        write("User bob\n");
        assertSaysWhatOpensshDoes(List.of("web", "db", "ABC", "010.0.0.1", "10.1", "2001:DB8::1"));
        assertEquals(5, asked);
    }

    /** And counts how often it was asked for that. */
    private void assertSaysWhatOpensshDoes(List<String> names) throws Exception {
        Optional<Path> program = OpensshReading.program(System.getenv("PATH"));
        assumeTrue(program.isPresent());
        Reading openssh = new OpensshReading(program.get(), List.of("-F", file.toString()));
        Self self = new Self("anna", folder, "desk", Map.of());
        RememberedReading remembered = new RememberedReading((name, user, port) -> {
            asked++;
            return openssh.options(name, user, port);
        }, self, List.of(new ConfigFile(file, folder)));
        for (String name : names) {
            Options expected = openssh.options(name, Optional.empty(), OptionalInt.empty());
            Options said = remembered.options(name, Optional.empty(), OptionalInt.empty());
            for (String keyword : List.of(Options.HOST_NAME, Options.USER, Options.PORT, Options.IDENTITY_FILE,
                    Options.IDENTITIES_ONLY, Options.IDENTITY_AGENT, Options.PROXY_JUMP, Options.PROXY_COMMAND,
                    Options.HOST_KEY_ALIAS, Options.USER_KNOWN_HOSTS, Options.GLOBAL_KNOWN_HOSTS, Options.STRICT)) {
                assertEquals(expected.all(keyword), said.all(keyword), name + " " + keyword);
            }
        }
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
