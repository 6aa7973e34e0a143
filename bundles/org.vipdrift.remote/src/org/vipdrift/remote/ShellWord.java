package org.vipdrift.remote;

import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/**
 * One word of a POSIX shell line, quoted so that the shell takes it as it is: for lines that are shown to a person. What we
 * run on a host is never put together of words, see {@link ConstantShell}.
 */
public final class ShellWord {
    private ShellWord() {
    }

    /** @throws InvalidValueException for text with a NUL or line end, which no command of ours needs */
    public static String quote(String text) {
        if (text.chars().anyMatch(c -> c == 0 || c == '\n' || c == '\r')) {
            throw new InvalidValueException("The word " + Printable.quoted(text) + " has a line end or NUL in it.");
        }
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
