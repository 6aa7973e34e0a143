package org.vipdrift.remote.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.remote.HostConfig;
import org.vipdrift.remote.HostConfig.Hop;

/** What cannot be compared with OpenSSH, which gives up at the first line it does not know. */
class OwnReadingTest {
    @TempDir
    @Nullable
    Path folder;
    private Path file = Path.of("");
    private Self self = Self.here();

    @BeforeEach
    void setUp() {
        Path home = Path.of(String.valueOf(folder));
        file = home.resolve("config");
        self = new Self("anna", home, "desk.example.com", Map.of("KEYS", "/keys", "SSH_AUTH_SOCK", "/run/agent"));
    }

    private HostConfig read(String text) throws Exception {
        Files.writeString(file, text);
        return read();
    }

    private HostConfig read() throws InterruptedException {
        return new ConfigOfThisUser(self, null, new OwnReading(self, List.of(new ConfigFile(file, folder())))).of("web",
                Optional.empty(), OptionalInt.empty());
    }

    private Path folder() {
        return Path.of(String.valueOf(folder));
    }

    @Test
    void withoutAnyFileTheDefaultsCount() throws Exception {
        HostConfig config = read();
        assertEquals("anna@web:22", config.user() + "@" + config.hostName() + ":" + config.port());
        assertEquals(Optional.of(Path.of("/run/agent")), config.agent());
        assertEquals(folder().resolve(".ssh/known_hosts"), config.knownHosts().getFirst());
        assertEquals(List.of(), config.notes());
    }

    @Test
    void aBlockThatWouldRunAProgramDoesNotApplyAndIsNamed() throws Exception {
        HostConfig config = read("Host *\nPort 4\nMatch exec \"touch " + folder() + "/ran\"\nUser eve\n");
        assertEquals("anna", config.user());
        assertEquals(List.of("Line 3 of " + file + " was skipped: no program is run to find out whether it applies."),
                config.notes());
        assertFalse(Files.exists(folder().resolve("ran")));
    }

    @Test
    void aBadLineIsNamedAndTheOthersCount() throws Exception {
        HostConfig config = read(
                "Port many\nHost\nUser \"bob\nUser \nFancyNewOption yes\nHost web\nUser bob\nPort 70000\n");
        assertEquals("bob", config.user());
        assertEquals(22, config.port());
        assertEquals(5, config.notes().size(), config.notes().toString());
        assertEquals("Line 3 of " + file + " was skipped: a quote is not closed.", config.notes().get(2));
    }

    @Test
    void aFileThatOthersMayWriteToIsNotRead() throws Exception {
        Files.writeString(file, "User eve\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        assertEquals("anna", read().user());
        assertEquals(List.of(file + " is not read: others may write to it (chmod go-w)."), read().notes());
    }

    @Test
    void filesThatIncludeEachOtherEnd() throws Exception {
        HostConfig config = read("Include config\nUser bob\n");
        assertEquals("bob", config.user());
        assertTrue(config.notes().getFirst().contains("files include each other more than 16 deep"));
    }

    @Test
    void whatATokenStandsForIsPutIn() throws Exception {
        HostConfig config = read("IdentityFile ${KEYS}/%l-%L-%n\nIdentityFile ${NONE}/x\nIdentityFile /x/%z\n"
                + "HostName %h.example.com\nProxyJump bob@gate-%n,second:2222\nHostKeyAlias farm\n"
                + "UserKnownHostsFile /kh-%k\n");
        assertEquals(List.of(Path.of("/keys/desk.example.com-desk-web")), config.keyFiles());
        assertEquals(List.of("The file \"${NONE}/x\" of the ssh config is passed over: there is no variable NONE in the"
                + " environment.", "The file \"/x/%z\" of the ssh config is passed over: %z is not understood."),
                config.notes());
        assertEquals(List.of(new Hop(Optional.of("bob"), "gate-web", OptionalInt.empty()),
                new Hop(Optional.empty(), "second", OptionalInt.of(2222))), config.way());
        assertEquals(Path.of("/kh-farm"), config.knownHosts().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssh -W %h:%p bob@gate", "/usr/bin/ssh -q bob@gate -W [%h]:%p 2>/dev/null",
            "exec ssh -W '%h:%p' bob@gate"})
    void aCommandThatOnlyForwardsIsAJumpHost(String command) throws Exception {
        HostConfig config = read("ProxyCommand " + command.replace("'", "\"") + "\n");
        assertEquals(List.of(new Hop(Optional.of("bob"), "gate", OptionalInt.empty())), config.way());
        assertEquals(Optional.empty(), config.command());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nc %h %p", "ssh gate nc %h %p", "ssh -W %h:%p gate; touch x",
            "ssh -W %h:%p -oProxyCommand=x"})
    void anyOtherCommandIsLeftToBeRefused(String command) throws Exception {
        HostConfig config = read("ProxyCommand " + command + "\n");
        assertEquals(List.of(), config.way());
        assertEquals(Optional.of(command), config.command());
    }

    @Test
    void anOptionOpensshRefusesDoesNotKeepTheHostOutOfReach() throws Exception {
        Files.writeString(file, "FancyNewOption yes\nUser bob\n");
        Reading refusing = (_, _, _) -> {
            throw new IOException("Bad configuration option: fancynewoption");
        };
        HostConfig config = new ConfigOfThisUser(self, refusing, new OwnReading(self,
                List.of(new ConfigFile(file, folder())))).of("web", Optional.empty(), OptionalInt.empty());
        assertEquals("bob", config.user());
        assertEquals(List.of("OpenSSH's own program did not say how it would reach \"web\" (Bad configuration option:"
                + " fancynewoption); its configuration was read without it."), config.notes());
    }
}
