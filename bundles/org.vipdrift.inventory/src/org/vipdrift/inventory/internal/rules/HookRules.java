package org.vipdrift.inventory.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** Hooks have names of their own, a program by its whole path, and a time limit a person would wait for. */
final class HookRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
    private static final long SHORTEST = 10;
    private static final long LONGEST = 60_000;
    private static final int MOST_HOOKS = 16;

    private HookRules() {
    }

    static Stream<RuleProblem> problems(VipGroup group, Automatic settings) {
        Set<String> names = new HashSet<>();
        return settings.hooks().size() <= MOST_HOOKS
                ? settings.hooks().stream().flatMap(hook -> fault(hook, names).stream().map(f -> new RuleProblem(
                        List.of("groups", group.id().name(), "automatic", "hooks", hook.name()),
                        "The hook " + Printable.quoted(hook.name()) + " of group " + group.id() + " " + f)))
                : Stream.of(AutomaticRules.problem(group, "hooks", "Group " + group.id() + " has "
                        + settings.hooks().size() + " hooks; " + MOST_HOOKS + " are the most."));
    }

    /** What follows the hook's name in the sentence. */
    private static Optional<String> fault(Hook hook, Set<String> names) {
        if (!NAME.matcher(hook.name()).matches()) {
            return Optional.of("has an unusable name: take 1 to 63 letters, digits, '.', '_' or '-', beginning and"
                    + " ending with a letter or digit.");
        }
        if (!names.add(hook.name())) {
            return Optional.of("is there twice; give one another name.");
        }
        return program(hook).or(() -> time(hook));
    }

    private static Optional<String> program(Hook hook) {
        String program = hook.arguments().isEmpty() ? "" : hook.arguments().getFirst();
        if (program.startsWith("/") && program.length() > 1
                && hook.arguments().stream().noneMatch(a -> a.indexOf('\0') >= 0)) {
            return Optional.empty();
        }
        return Optional.of("needs the whole path of a program, from /; it has "
                + (program.isEmpty() ? "nothing" : Printable.quoted(program)) + ".");
    }

    private static Optional<String> time(Hook hook) {
        long millis = hook.timeoutMillis();
        return millis >= SHORTEST && millis <= LONGEST ? Optional.empty()
                : Optional.of("may take " + millis + " ms; the time limit must be " + SHORTEST + " to " + LONGEST
                        + " ms.");
    }
}
