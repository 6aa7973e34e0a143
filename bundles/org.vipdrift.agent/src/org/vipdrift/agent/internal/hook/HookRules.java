package org.vipdrift.agent.internal.hook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.HookTerms;
import org.vipdrift.core.Printable;

/** What a group's hooks must be like, so that an agent can run them. Stateless. */
public final class HookRules {
    private static final int MOST_HOOKS = 16;
    private static final long SHORTEST_MILLIS = 10;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int MOST_ARGUMENTS = 64;
    private static final int LONGEST_ARGUMENT = 4096;

    private HookRules() {
    }

    /** One sentence that says what cannot be, null if all can. */
    public static @Nullable String refusal(List<HookTerms> hooks) {
        if (hooks.size() > MOST_HOOKS) {
            return "A group has at most " + MOST_HOOKS + " hooks, not " + hooks.size() + '.';
        }
        Set<String> names = new HashSet<>();
        for (HookTerms hook : hooks) {
            String wrong = names.add(hook.name()) ? wrong(hook) : "has the name of another hook";
            if (wrong != null) {
                return "Hook " + Printable.quoted(hook.name()) + ' ' + wrong + '.';
            }
        }
        return null;
    }

    private static @Nullable String wrong(HookTerms hook) {
        if (hook.name().isBlank()) {
            return "has no name";
        }
        if (hook.timeoutMillis() < SHORTEST_MILLIS || hook.timeoutMillis() > LONGEST_MILLIS) {
            return "needs a time limit of " + SHORTEST_MILLIS + " to " + LONGEST_MILLIS + " ms, not "
                    + hook.timeoutMillis();
        }
        List<String> arguments = hook.arguments();
        if (arguments.isEmpty() || !isPath(arguments.getFirst())) {
            return "needs a program by its path from the root on";
        }
        return arguments.size() <= MOST_ARGUMENTS
                && arguments.stream().allMatch(a -> a.length() <= LONGEST_ARGUMENT && a.indexOf('\0') < 0) ? null
                        : "has too many arguments, too long ones, or one with a zero character";
    }

    private static boolean isPath(String program) {
        try {
            return Path.of(program).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
