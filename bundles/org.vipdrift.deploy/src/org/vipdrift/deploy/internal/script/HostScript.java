package org.vipdrift.deploy.internal.script;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.vipdrift.remote.ShellWord;

/**
 * The programs that are run on a host: constants that come with this bundle, fed to {@code sh} over standard input. What a
 * person or a host has supplied reaches them as quoted words alone. Each begins when it has come whole, for its last line
 * starts it.
 */
public enum HostScript {
    LOOK(15), SWEEP(15), VERIFY(60), ACCOUNT(30), ACCOUNT_UNDO(30), UNPACK(180), UNPACK_UNDO(60), UNIT(30),
    UNIT_UNDO(30),
    SWITCH(15), SWITCH_UNDO(15), START(40), STOP(60), ANSWER(30), TIDY(60), REMOVE_UNIT(30), REMOVE_FILES(120);

    private static final String SHELL = "sh -s --";

    private final Duration limit;
    private final byte[] text;

    HostScript(int seconds) {
        limit = Duration.ofSeconds(seconds);
        text = read(name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sh");
    }

    private static byte[] read(String file) {
        try (InputStream in = HostScript.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The bundle's " + file + " cannot be read", e);
        }
    }

    /** The script itself, for the shell's standard input. */
    public byte[] text() {
        return text.clone();
    }

    /** How long it may take. */
    public Duration limit() {
        return limit;
    }

    /** The command that runs it. */
    public static String command(List<String> words) {
        StringJoiner line = new StringJoiner(" ");
        line.add(SHELL);
        words.forEach(word -> line.add(ShellWord.quote(word)));
        return line.toString();
    }
}
