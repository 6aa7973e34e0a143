package org.vipdrift.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runs on a host by SSH is a constant of the program: no word of a person or host is put into a shell's line. */
class RemoteCommandsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("vipdrift.root", "../..")).resolve("bundles");
    /** A call by which a session runs a command, and its first argument. */
    private static final Pattern CALL = Pattern.compile("session(?:\\(\\))?\\s*\\.(?:exec|start)(?:AsRoot)?\\(([^,;]+),");
    /** A constant, a literal, or a line that depends on nothing. */
    private static final Pattern CONSTANT = Pattern.compile(
            "(?:[A-Z]\\w*\\.)?[A-Z_]+|\"[^\"]*\"|AgentProgram\\.\\w+\\(\\)");
    /** The way to root goes before a command that is a constant by the same rule: it is what sessions are handed. */
    private static final String AS_ROOT = "RootAccess.java: RootLines.unasked(";

    @Test
    void everyCommandIsAConstant() throws IOException {
        List<String> calls = sources().flatMap(RemoteCommandsTest::calls).toList();
        assertTrue(calls.contains("HostShell.java: ConstantShell.COMMAND"), calls::toString);
        assertTrue(calls.size() > 8, calls::toString);
        assertEquals(List.of(), calls.stream().filter(call -> !call.startsWith(AS_ROOT))
                .filter(call -> !CONSTANT.matcher(call.substring(call.indexOf(' ') + 1)).matches()).toList());
    }

    @Test
    void whatQuotesWordsRunsNothing() throws IOException {
        List<Path> quoting = sources().filter(file -> read(file).contains("ShellWord.quote(")).toList();
        assertFalse(quoting.isEmpty());
        assertEquals(List.of(), quoting.stream().filter(file -> calls(file).findAny().isPresent()
                || read(file).contains("RemoteSession")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"rm \" + name", "String.format(\"rm %s\"", "line", "AgentProgram.release(group"})
    void aLineMadeOfWordsIsNone(String argument) {
        assertFalse(CONSTANT.matcher(argument).matches());
    }

    private static Stream<String> calls(Path file) {
        return CALL.matcher(read(file)).results().map(call -> file.getFileName() + ": " + call.group(1).strip());
    }

    /** What bundles bring, without their tests. */
    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.toString().contains("/src/") && file.toString().endsWith(".java")).toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
