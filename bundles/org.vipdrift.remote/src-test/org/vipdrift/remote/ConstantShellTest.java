package org.vipdrift.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.core.InvalidValueException;

/** Runs the constant command as sshd does: by a login shell of this machine. */
@Timeout(10)
class ConstantShellTest {
    private static final List<String> NASTY = List.of("", " ", "a b", "'", "\"", "`id`", "$(id)", "${HOME}", "\\",
            "\\n",
            "a;id", "a|id", "a&id", "*", "?", "~", "-n", "--", ".", "..", "#x", "!!", "主机 é", "\t", "\u001b[2J",
            "a'b\"c",
            "$'x'", "%s%n", "<x>");

    @Test
    void wordsReachTheScriptAsTheyAre() throws Exception {
        assertEquals(String.join("\n", NASTY) + "\n", said("sh", NASTY, "printf '%s\\n' \"$@\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash"})
    void worksFromEachLoginShell(String login) throws Exception {
        assertEquals("2 a\n", said(login, List.of("a", "$(id)"), "echo $# \"$1\"\n"));
    }

    @Test
    void aScriptMayHaveNoWordsAndManyLines() throws Exception {
        assertEquals("0\nend\n",
                said("sh", List.of(), "main() {\n    echo $#\n}\n\nmain \"$@\" < /dev/null\necho end\n"));
    }

    @Test
    void theExitStatusIsTheScripts() throws Exception {
        Process shell = started("sh", ConstantShell.input(List.of("7"), "main() { return \"$1\"; }\nmain \"$@\"\n"));
        assertEquals(7, shell.waitFor());
    }

    @Test
    void aScriptThatDidNotComeWholeDoesNothing() throws Exception {
        byte[] input = ConstantShell.input(List.of("x"), "main() {\n    echo ran\n}\nmain\n");
        for (int cut = 0; cut < input.length - "main\n".length(); cut++) {
            Process shell = started("sh", java.util.Arrays.copyOf(input, cut));
            assertEquals("", new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b"})
    void refusesAWordThatIsMoreThanALine(String word) {
        assertThrows(InvalidValueException.class, () -> ConstantShell.input(List.of(word), ""));
    }

    private static String said(String login, List<String> words, String script) throws Exception {
        Process shell = started(login, ConstantShell.input(words, script));
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process started(String login, byte[] input) throws Exception {
        Process shell = new ProcessBuilder(login, "-c", ConstantShell.COMMAND)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = shell.getOutputStream()) {
            in.write(input);
        }
        return shell;
    }
}
