package org.vipdrift.cli.internal.verb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/**
 * A hook as it is typed: when it is run, a colon, its program and arguments, then its time limit if it is not the usual one:
 * {@code before-claim:/opt/warm --all,timeout=3s}.
 */
final class HookWords {
    private static final String TIMEOUT = ",timeout=";
    private static final String BLANKS = " +";

    private HookWords() {
    }

    static Hook read(String name, String text) {
        int colon = text.indexOf(':');
        When when = when(name, colon < 0 ? text : text.substring(0, colon));
        String rest = colon < 0 ? "" : text.substring(colon + 1);
        int limit = rest.lastIndexOf(TIMEOUT);
        String program = limit < 0 ? rest : rest.substring(0, limit);
        return new Hook(name, when, List.of(program.strip().split(BLANKS)), limit < 0 ? Hook.DEFAULT_TIMEOUT_MILLIS
                : SettingTimes.millis("timeout of hook " + name, rest.substring(limit + TIMEOUT.length())));
    }

    private static When when(String name, String word) {
        return When.of(word).orElseThrow(() -> new InvalidValueException("The hook " + Printable.quoted(name)
                + " is run " + Printable.quoted(word)
                + ", which is not known: write WHEN:/PROGRAM ARGUMENT..., WHEN one of "
                + Arrays.stream(When.values()).map(When::word).collect(Collectors.joining(", ")) + "."));
    }

    /** As it is written, for {@code group set} to be given it again. */
    static String text(Hook hook) {
        return hook.when().word() + ":" + String.join(" ", hook.arguments())
                + (hook.timeoutMillis() == Hook.DEFAULT_TIMEOUT_MILLIS ? ""
                        : TIMEOUT + SettingTimes.text(hook.timeoutMillis()));
    }

    /** What it can do, for a person. */
    static String meaning(Hook hook) {
        return hook.mayVeto() ? "asked before a planned move" : "run when it is done";
    }
}
