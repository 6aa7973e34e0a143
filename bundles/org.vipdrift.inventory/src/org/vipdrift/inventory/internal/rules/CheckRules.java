package org.vipdrift.inventory.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.VipGroup;

/** Health checks have names of their own, arguments that fit their kind, and times that fit each other. */
final class CheckRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
    private static final long SHORTEST = 10;
    private static final long LONGEST = 3_600_000;
    private static final int MOST_IN_A_ROW = 100;
    private static final int GREATEST_WEIGHT = 253;
    private static final int MOST_CHECKS = 32;

    private CheckRules() {
    }

    static Stream<RuleProblem> problems(VipGroup group, Automatic settings) {
        Set<String> names = new HashSet<>();
        Stream<RuleProblem> each = settings.checks().stream().flatMap(check -> fault(check, names).stream()
                .map(f -> problem(group, check.name(), "The check " + Printable.quoted(check.name()) + " of group "
                        + group.id() + " " + f)));
        return settings.checks().size() <= MOST_CHECKS ? each
                : Stream.of(AutomaticRules.problem(group, "checks", "Group " + group.id() + " has "
                        + settings.checks().size() + " checks; " + MOST_CHECKS + " are the most."));
    }

    /** What follows the check's name in the sentence. */
    private static Optional<String> fault(ServiceCheck check, Set<String> names) {
        if (!NAME.matcher(check.name()).matches()) {
            return Optional.of("has an unusable name: take 1 to 63 letters, digits, '.', '_' or '-', beginning and"
                    + " ending with a letter or digit.");
        }
        if (!names.add(check.name())) {
            return Optional.of("is there twice; give one another name.");
        }
        return CheckArguments.fault(check).or(() -> times(check)).or(() -> counts(check));
    }

    private static Optional<String> times(ServiceCheck check) {
        if (check.intervalMillis() < SHORTEST || check.intervalMillis() > LONGEST) {
            return Optional.of("is made every " + check.intervalMillis() + " ms; the interval must be " + SHORTEST
                    + " to " + LONGEST + " ms.");
        }
        if (check.timeoutMillis() < 1) {
            return Optional.of("has the timeout " + check.timeoutMillis()
                    + " ms, in which nothing can pass; take at least 1 ms.");
        }
        return check.timeoutMillis() <= check.intervalMillis() ? Optional.empty()
                : Optional.of("may take " + check.timeoutMillis() + " ms and is made every " + check.intervalMillis()
                        + " ms; take a timeout no longer than the interval.");
    }

    private static Optional<String> counts(ServiceCheck check) {
        if (check.rise() < 1 || check.rise() > MOST_IN_A_ROW || check.fall() < 1 || check.fall() > MOST_IN_A_ROW) {
            return Optional.of("has rise " + check.rise() + " and fall " + check.fall() + "; each must be 1 to "
                    + MOST_IN_A_ROW + ".");
        }
        return Math.abs((long) check.weight()) <= GREATEST_WEIGHT ? Optional.empty()
                : Optional.of("has the weight " + check.weight() + "; it must be -" + GREATEST_WEIGHT + " to "
                        + GREATEST_WEIGHT + ", 0 to make its failing a fault.");
    }

    private static RuleProblem problem(VipGroup group, String check, String sentence) {
        return new RuleProblem(List.of("groups", group.id().name(), "automatic", "checks", check), sentence);
    }
}
