package org.vipdrift.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds sources that start programs: by the JDK, or by a function of the C library that is asked for by its name. */
final class ProgramStarts {
    private static final Pattern START = Pattern.compile(
            "\\bProcessBuilder\\b|\\.exec\\(|\"(?:v?fork|clone3?|f?exec[a-z]*|posix_spawnp?|system|popen)\"");

    private ProgramStarts() {
    }

    /** Whether a source has such words, be it in a comment. */
    static boolean isIn(Path source) {
        try {
            return START.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
