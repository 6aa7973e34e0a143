package org.vipdrift.remote.internal.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vipdrift.remote.internal.Wildcards;

/** Confined to one reading. Says whether a Host or Match line is about the host that was asked for (readconf.c). */
final class Condition {
    private final Self self;
    private final Asked asked;
    private final Options options;
    private boolean wantsFinalPass;

    Condition(Self self, Asked asked, Options options) {
        this.self = self;
        this.asked = asked;
        this.options = options;
    }

    /** A "Match final" was seen, for which all is read once more. */
    boolean wantsFinalPass() {
        return wantsFinalPass;
    }

    boolean host(List<String> patterns) {
        return matches(patterns, asked.host());
    }

    private static boolean matches(List<String> patterns, String text) {
        boolean matched = false;
        for (String pattern : patterns) {
            boolean negated = pattern.startsWith("!");
            if (Wildcards.match(negated ? pattern.substring(1) : pattern, text)) {
                if (negated) {
                    return false;
                }
                matched = true;
            }
        }
        return matched;
    }

    /** @throws IllegalArgumentException for a criterion that is none or lacks its argument */
    boolean match(List<String> words) {
        boolean result = true;
        for (int i = 0; i < words.size(); i++) {
            boolean negated = words.get(i).startsWith("!");
            String criterion = words.get(i).substring(negated ? 1 : 0).toLowerCase(Locale.ROOT);
            Optional<Boolean> alone = alone(criterion);
            if (alone.isEmpty() && i + 1 == words.size()) {
                throw new IllegalArgumentException("its criterion " + criterion + " has no argument");
            }
            result &= negated != (alone.isPresent() ? alone.get() : holds(criterion, words.get(++i)));
        }
        return result;
    }

    /** The criteria without an argument. */
    private Optional<Boolean> alone(String criterion) {
        wantsFinalPass |= "final".equals(criterion);
        return switch (criterion) {
            case "all" -> Optional.of(true);
            case "final", "canonical" -> Optional.of(asked.finalPass());
            default -> Optional.empty();
        };
    }

    private boolean holds(String criterion, String list) {
        return switch (criterion) {
            case "host" -> lower(list, hostName());
            case "originalhost" -> lower(list, asked.original());
            case "user" -> matches(List.of(list.split(",")), options.one(Options.USER).orElse(self.user()));
            case "localuser" -> matches(List.of(list.split(",")), self.user());
            case "exec" -> throw new IllegalArgumentException("no program is run to find out whether it applies");
            default -> throw new IllegalArgumentException("its criterion " + criterion + " is not known");
        };
    }

    private String hostName() {
        return options.one(Options.HOST_NAME)
                .map(name -> asked.finalPass() ? name : Tokens.hostName(name, asked.original()))
                .orElse(asked.original());
    }

    private static boolean lower(String list, String name) {
        return matches(List.of(list.toLowerCase(Locale.ROOT).split(",")), name.toLowerCase(Locale.ROOT));
    }
}
