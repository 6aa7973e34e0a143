package org.vipdrift.deploy.internal.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.vipdrift.remote.ConstantShell;

/**
 * The programs that are run on a host: constants that come with this bundle, fed to {@link ConstantShell} with what a person
 * or a host has supplied as their words. Each begins when it has come whole, for its last line starts it.
 */
public enum HostScript {
    LOOK(15), SWEEP(15), VERIFY(60), ACCOUNT(30), ACCOUNT_UNDO(30), UNPACK(180), UNPACK_UNDO(60), TRY(30),
    UNIT(30), UNIT_UNDO(30),
    SWITCH(15), SWITCH_UNDO(15), START(40), STOP(60), ANSWER(30), TIDY(60), REMOVE_UNIT(30), REMOVE_FILES(120), LOG(15);

    private final Duration limit;
    private final String text;

    HostScript(int seconds) {
        limit = Duration.ofSeconds(seconds);
        text = read(file());
    }

    /** Its name among the bundle's resources: "unit-undo.sh". */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sh";
    }

    private static String read(String file) {
        try (InputStream in = HostScript.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The bundle lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The bundle's " + file + " cannot be read", e);
        }
    }

    public String text() {
        return text;
    }

    /** The script with its words, for the shell's standard input. */
    public byte[] input(List<String> words) {
        return ConstantShell.input(words, text);
    }

    /** How long it may take. */
    public Duration limit() {
        return limit;
    }
}
