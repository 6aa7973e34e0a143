package org.vipdrift.agent.internal.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vipdrift.agent.internal.group.EngineFixture.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Role;

/** The disk refuses: the state folder is in the way of its own next file. */
class StoringTest {
    @TempDir
    Path folder;

    private EngineFixture f;

    @BeforeEach
    void start() throws IOException {
        f = new EngineFixture(folder);
    }

    private void breakDisk() throws IOException {
        Files.createDirectories(folder.resolve(".group-web.json.new/in the way"));
    }

    private void mendDisk() throws IOException {
        Files.delete(folder.resolve(".group-web.json.new/in the way"));
        Files.delete(folder.resolve(".group-web.json.new"));
    }

    @Test
    void refusesAnEpochThatCannotBeStored() throws Exception {
        breakDisk();
        assertRefused(AgentError.CANNOT_STORE, "cannot be stored", () -> f.prepare(Role.CLAIM, 1));
        assertRefused(AgentError.CANNOT_STORE, "nothing was changed", () -> f.claim(1));
        assertEquals(List.of(), f.engine.grants());
        assertEquals(List.of(), f.host.addresses);
    }

    @Test
    void goesOnHoldingWhenANewEpochCannotBeStored() throws Exception {
        f.place(1);
        breakDisk();
        assertRefused(AgentError.CANNOT_STORE, "", () -> f.prepare(Role.RELEASE, 2));
        assertRefused(AgentError.CANNOT_STORE, "", () -> f.release(2, 0));
        f.assertHeld(1);
    }

    @Test
    void carriesOutWhatWasPreparedAndStoresItLater() throws Exception {
        f.prepare(Role.CLAIM, 1);
        breakDisk();
        f.claim(1);
        f.assertHeld(1);
        f.assertTold("is not on the disk yet");
        mendDisk();
        f.time.pass(11_000);
        f.settle(1);
        f.time.settle();
        f.crashAndRestart();
        f.assertHeld(1);
    }

    @Test
    void writesWhatIsLeftWhenItEnds() throws Exception {
        f.prepare(Role.CLAIM, 1);
        f.claim(1);
        f.engine.close();
        f.reboot();
        f.time.pass(2000);
        f.assertHeld(1);
    }
}
