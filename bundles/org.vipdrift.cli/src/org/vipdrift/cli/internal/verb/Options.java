package org.vipdrift.cli.internal.verb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.ServiceCheck.Kind;

/** Confined to one thread. The options of a check as they are typed. */
final class Options {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,4}");
    private final String check;
    private final Map<String, String> values = new LinkedHashMap<>();

    Options(String check, List<String> parts) {
        this.check = check;
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new InvalidValueException("The check " + Printable.quoted(check) + " has the option "
                        + Printable.quoted(part) + "; write NAME=VALUE, as interval=1s.");
            }
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    long millis(String name, long absent) {
        return text(name).map(t -> SettingTimes.millis(name + " of check " + check, t)).orElse(absent);
    }

    int number(String name, int absent) {
        return text(name).map(t -> number(name, t)).orElse(absent);
    }

    private int number(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidValueException("The " + name + " of check " + check + " is " + Printable.quoted(text)
                    + "; it must be a whole number.");
        }
        return Integer.parseInt(text);
    }

    /** @throws InvalidValueException if there is one that such a check has not */
    void finish(Kind kind) {
        values.keySet().stream().filter(o -> !isKnown(o, kind)).findFirst().ifPresent(o -> {
            throw new InvalidValueException("A check of kind " + kind.word() + " has no option " + Printable.quoted(o)
                    + "; those there are: interval, timeout, rise, fall, weight"
                    + (kind == Kind.HTTP ? ", status." : "."));
        });
    }

    private static boolean isKnown(String option, Kind kind) {
        return List.of("interval", "timeout", "rise", "fall", "weight").contains(option)
                || kind == Kind.HTTP && option.equals("status");
    }
}
