package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Hook;
import org.vipdrift.inventory.Hook.When;

/**
 * Immutable. What stands in the fields of a hook, right or wrong; no widgets here.
 *
 * @param arguments apart by spaces, in quotes where they have some
 */
record HookInput(String name, When when, String program, String arguments, String timeout) {
    private static final long SHORTEST = 10;
    private static final long LONGEST = 60_000;

    static final HookInput NEW = new HookInput("", When.BEFORE_CLAIM, "", "",
            String.valueOf(Hook.DEFAULT_TIMEOUT_MILLIS));

    static HookInput of(Hook hook) {
        return new HookInput(hook.name(), hook.when(), hook.arguments().isEmpty() ? "" : hook.arguments().getFirst(),
                hook.arguments().stream().skip(1).map(CheckInput::quoted).collect(Collectors.joining(" ")),
                String.valueOf(hook.timeoutMillis()));
    }

    /** @param taken the names of the other hooks. @throws InvalidValueException with the sentence of the first mistake */
    Hook parsed(Set<String> taken) {
        if (!CheckInput.isName(name.strip())) {
            throw new InvalidValueException(Messages.wrongHookName);
        }
        if (taken.contains(name.strip())) {
            throw new InvalidValueException(Messages.wrongHookTaken);
        }
        if (!program.strip().startsWith("/")) {
            throw new InvalidValueException(Messages.wrongHookProgram);
        }
        List<String> words = Stream.concat(Stream.of(program.strip()), CheckInput.words(arguments).stream()).toList();
        return new Hook(name.strip(), when, words, Whole.number(timeout, SHORTEST, LONGEST, Messages.wrongHookTime));
    }

    /** What is wrong first, empty if nothing is. */
    String wrong(Set<String> taken) {
        try {
            parsed(taken);
            return "";
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
