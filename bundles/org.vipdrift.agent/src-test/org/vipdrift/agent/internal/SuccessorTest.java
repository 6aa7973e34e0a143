package org.vipdrift.agent.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessorTest {
    @TempDir
    private Path folder;
    private Successor successor;

    @BeforeEach
    void aHostThatIsUp() throws IOException {
        successor = new Successor(folder.resolve("successor"),
                Files.writeString(folder.resolve("uptime"), "3600.25 7100.10\n"));
    }

    @Test
    void nobodyIsAnnouncedUnasked() {
        assertEquals(Duration.ZERO, successor.announced());
        assertEquals(Duration.ZERO, Successor.beside(folder.resolve("agent.sock")).announced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600\n", "3599", "3585\n"})
    void whoeverIsAnnouncedJustNowHasSomeSecondsToCome(String at) throws IOException {
        Files.writeString(successor.file(), at);
        assertEquals(Duration.ofSeconds(15), successor.announced());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3584\n", "3601\n", "0", "", "now\n", "99999999999999999999999999"})
    void anAnnouncementThatNothingCameOfIsVoid(String at) throws IOException {
        Files.writeString(successor.file(), at);
        assertEquals(Duration.ZERO, successor.announced());
    }

    @Test
    void theHostsOwnUptimeIsUnderstood() throws IOException {
        Successor real = Successor.beside(folder.resolve("agent.sock"));
        Files.writeString(real.file(), Files.readString(Path.of("/proc/uptime")).replaceFirst("\\..*", ""));
        assertEquals(Duration.ofSeconds(15), real.announced());
    }
}
