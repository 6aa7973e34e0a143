package org.vipdrift.remote;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * A POSIX shell on a host whose command line is always the same. The script and its words, which a person or a host may
 * have supplied, come by standard input; so no shell reads such a word as code.
 *
 * <pre>
 * input = *("." word LF) LF script
 * </pre>
 *
 * The script is run when all of it has come, and finds its input at the end.
 */
public final class ConstantShell {
    /** The command, for {@link RemoteSession#exec} and {@link RemoteSession#execAsRoot}. */
    public static final String COMMAND = "sh -c '" + """
            set --; while IFS= read -r w && [ -n "$w" ]; do set -- "$@" "${w#.}"; done; \
            eval "$(cat)"'""";

    private ConstantShell() {
    }

    /**
     * @param words what the script finds as $1 and so on
     * @throws InvalidValueException for a word with a NUL or line end, which no script of ours needs
     */
    public static byte[] input(List<String> words, String script) {
        StringBuilder input = new StringBuilder();
        words.forEach(word -> input.append('.').append(checked(word)).append('\n'));
        return input.append('\n').append(script).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String checked(String word) {
        if (word.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
            throw new InvalidValueException("The word " + Printable.quoted(word) + " has a line end or NUL in it.");
        }
        return word;
    }
}
