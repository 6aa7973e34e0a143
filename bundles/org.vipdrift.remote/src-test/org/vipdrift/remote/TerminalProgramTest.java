package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With programs that write down what they were given. */
@Timeout(20)
class TerminalProgramTest {
    private static final String RECORDS = "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$0.words\"\n";
    @TempDir
    Path folder;

    private List<String> odd() {
        return List.of("ssh", "-l", "o'ps; $(touch '" + folder + "/made')", "--", "h1 \"&\" \\ *", "");
    }

    @Test
    void thePersonsOwnComesFirst() throws IOException {
        program("xterm", RECORDS);
        program("my terminal", RECORDS);
        assertEquals(folder.resolve("my terminal"), found("my terminal").program());
        assertEquals(folder.resolve("my terminal"), found(folder + "/my terminal").program());
    }

    @Test
    void whereThatIsNotInstalledTheSystemsChoiceIsTakenThenOneThatIsKnown() throws IOException {
        program("xterm", RECORDS);
        assertEquals(folder.resolve("xterm"), found("gone").program());
        program("x-terminal-emulator", RECORDS);
        assertEquals(folder.resolve("x-terminal-emulator"), found("").program());
    }

    @Test
    void whereThereIsNoneItSaysWhatToDo() {
        assertTrue(TerminalProgram.found(Map.of("PATH", folder.toString())).isEmpty());
        assertTrue(
                TerminalProgram.missing().contains("install one, or name yours in the environment variable TERMINAL"));
    }

    @Test
    void aFileThatIsNoProgramIsNone() throws IOException {
        Files.writeString(folder.resolve("xterm"), RECORDS);
        assertTrue(TerminalProgram.found(Map.of("PATH", folder.toString())).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"x-terminal-emulator,-e", "gnome-terminal,--", "konsole,-e", "xfce4-terminal,-x", "xterm,-e",
            "kitty,''"})
    void eachIsGivenTheCommandInItsOwnWay(String name, String word) throws Exception {
        program(name, RECORDS);
        found("").open(odd());
        List<String> words = Files.readAllLines(folder.resolve(name + ".words"));
        assertEquals(word.isEmpty() ? odd()
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(word),
                        odd().stream()).toList(),
                words);
        assertFalse(Files.exists(folder.resolve("made")));
    }

    @Test
    void oneThatEndsWithAnErrorAtOnceIsNamed() throws IOException {
        program("xterm", "#!/bin/sh\nexit 3\n");
        String sentence = assertThrows(IOException.class, () -> found("").open(odd())).getMessage();
        assertEquals("The terminal program " + folder.resolve("xterm") + " ended at once with status 3; try it by hand,"
                + " or name another in TERMINAL.", sentence);
    }

    private TerminalProgram found(String own) {
        return TerminalProgram.found(Map.of("PATH", folder.toString(), "TERMINAL", own)).orElseThrow();
    }

    private void program(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
