package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.agent.api.CheckTerms.Kind;
import org.vipdrift.agent.internal.ffi.Namespace;

/** Checks of files, processes and interfaces, real ones. */
class HostChecksTest {
    @TempDir
    Path folder;

    @Test
    void failsWhenAFileGoesAndPassesWhenItComes() throws Exception {
        Path file = folder.resolve("flag");
        try (CheckStage stage = new CheckStage(CheckStage.terms(Kind.FILE, file.toString()))) {
            assertEquals('"' + file.toString() + "\" is not there.", stage.fails());
            Files.createFile(file);
            assertEquals('"' + file.toString() + "\" is there.", stage.passes());
        }
    }

    /** A program nobody else on this machine runs. */
    private Path program(String name) throws Exception {
        return Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve(name));
    }

    @Test
    void noticesAtOnceThatAProcessHasEndedAndFindsItAgain() throws Exception {
        Path program = program("vd-check-alive");
        Process first = new ProcessBuilder(program.toString(), "300").start();
        // with this interval only the end itself can bring the attempt that fails
        CheckTerms patient = new CheckTerms("it", Kind.PROCESS, List.of("vd-check-alive"), 3_600_000, 2000, 1, 1, 0);
        try (CheckStage stage = new CheckStage(patient)) {
            assertEquals("Process \"vd-check-alive\" runs, as " + first.pid() + ".", stage.passes());
            first.destroyForcibly().waitFor();
            assertEquals("No process \"vd-check-alive\" runs.", stage.fails());
            Process second = new ProcessBuilder(program.toString(), "300").start();
            stage.set(CheckStage.terms(Kind.PROCESS, "vd-check-alive"));
            assertEquals("Process \"vd-check-alive\" runs, as " + second.pid() + ".", stage.passes());
            second.destroyForcibly().waitFor();
            stage.fails();
        }
    }

    @Test
    void isContentWithAnotherProcessOfTheName() throws Exception {
        Path program = program("vd-check-two");
        Process first = new ProcessBuilder(program.toString(), "300").start();
        Process second = new ProcessBuilder(program.toString(), "300").start();
        CheckTerms patient = new CheckTerms("it", Kind.PROCESS, List.of("vd-check-two"), 3_600_000, 2000, 1, 1, 0);
        try (CheckStage stage = new CheckStage(patient)) {
            boolean firstSeen = stage.passes().contains(" " + first.pid() + ".");
            (firstSeen ? first : second).destroyForcibly().waitFor();
            (firstSeen ? second : first).destroyForcibly().waitFor();
            assertEquals("No process \"vd-check-two\" runs.", stage.fails());
            assertTrue(stage.changes.isEmpty());
        }
    }

    @Test
    void followsAnInterfacesCarrierWhenTheKernelSpeaksOfIt() throws Exception {
        try (Namespace here = new Namespace(); Namespace there = new Namespace()) {
            Namespace.cable(here, "hand0", there, "hand1");
            CheckTerms link = new CheckTerms("it", Kind.LINK, List.of("hand0"), 3_600_000, 2000, 1, 1, 0);
            try (CheckStage stage = here.call(() -> new CheckStage(link))) {
                assertEquals("Interface \"hand0\" is up.", stage.passes());
                there.ip("link set down dev hand1");
                stage.engine.execute(() -> stage.checks.linkChanged("other"));
                stage.engine.execute(() -> stage.checks.linkChanged("hand0"));
                assertEquals("Interface \"hand0\" has no carrier.", stage.fails());
                there.ip("link set up dev hand1");
                stage.engine.execute(() -> stage.checks.linkChanged("hand0"));
                stage.passes();
                here.ip("link delete hand0");
                stage.engine.execute(() -> stage.checks.linkChanged("hand0"));
                assertEquals("Interface \"hand0\" is not there.", stage.fails());
            }
        }
    }
}
