package org.vipdrift.cli.internal.verb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;

/**
 * A check as it is typed: the kind, a colon, its arguments, then options from the first comma on that one of them follows:
 * {@code tcp:127.0.0.1:80,interval=500ms,fall=3}, {@code http:http://[::1]/x,status=200-299}, {@code script:/opt/check -v}.
 */
final class CheckWords {
    private static final List<String> OPTIONS = List.of("interval", "timeout", "rise", "fall", "weight", "status");
    private static final String BLANKS = " +";

    private CheckWords() {
    }

    static ServiceCheck read(String name, String text) {
        int colon = text.indexOf(':');
        Kind kind = kind(name, colon < 0 ? text : text.substring(0, colon));
        List<String> parts = parts(text.substring(colon < 0 ? text.length() : colon + 1));
        Options options = new Options(name, parts.subList(1, parts.size()));
        ServiceCheck absent = ServiceCheck.of(name, kind, arguments(kind, parts.getFirst(), options));
        options.finish(kind);
        return new ServiceCheck(name, kind, absent.arguments(), options.millis("interval", absent.intervalMillis()),
                options.millis("timeout", Math.min(absent.timeoutMillis(),
                        options.millis("interval", absent.intervalMillis()))),
                options.number("rise", absent.rise()), options.number("fall", absent.fall()),
                options.number("weight", absent.weight()));
    }

    private static Kind kind(String name, String word) {
        return Arrays.stream(Kind.values()).filter(k -> k.word().equals(word)).findFirst()
                .orElseThrow(() -> new InvalidValueException("The check " + Printable.quoted(name) + " is of the kind "
                        + Printable.quoted(word) + ", which is not known: write KIND:ARGUMENTS, the kind one of "
                        + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + "."));
    }

    /** The arguments, then the options; a comma inside the arguments is theirs. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(",", -1)));
        while (parts.size() > 1 && !isOption(parts.get(1))) {
            parts.set(0, parts.getFirst() + "," + parts.remove(1));
        }
        return parts;
    }

    private static boolean isOption(String part) {
        return OPTIONS.stream().anyMatch(o -> part.startsWith(o + "="));
    }

    private static List<String> arguments(Kind kind, String text, Options options) {
        return switch (kind) {
            case TCP -> hostAndPort(text);
            case HTTP -> Stream.concat(Stream.of(text), options.text("status").stream()).toList();
            case SCRIPT -> List.of(text.strip().split(BLANKS));
            case PROCESS, FILE, LINK -> List.of(text);
        };
    }

    /** "db:5432", "[::1]:80", "2001:db8::1:80". */
    private static List<String> hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return List.of(text);
        }
        String host = text.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return List.of(bracketed ? host.substring(1, host.length() - 1) : host, text.substring(colon + 1));
    }

    /** As they are written, for {@code group set} to be given them again. */
    static String text(ServiceCheck check) {
        ServiceCheck absent = ServiceCheck.of(check.name(), check.kind(), check.arguments());
        StringBuilder text = new StringBuilder(check.kind().word()).append(':').append(arguments(check));
        option(text, "interval", check.intervalMillis(), absent.intervalMillis(), "ms");
        option(text, "timeout", check.timeoutMillis(), absent.timeoutMillis(), "ms");
        option(text, "rise", check.rise(), absent.rise(), "");
        option(text, "fall", check.fall(), absent.fall(), "");
        option(text, "weight", check.weight(), absent.weight(), "");
        return text.toString();
    }

    private static String arguments(ServiceCheck check) {
        List<String> arguments = check.arguments();
        return switch (check.kind()) {
            case TCP -> arguments.getFirst().indexOf(':') >= 0 ? "[" + arguments.getFirst() + "]:" + arguments.getLast()
                    : String.join(":", arguments);
            case HTTP -> String.join(",status=", arguments);
            case SCRIPT, PROCESS, FILE, LINK -> String.join(" ", arguments);
        };
    }

    private static void option(StringBuilder text, String name, long value, long absent, String unit) {
        if (value != absent) {
            text.append(',').append(name).append('=').append(value).append(unit);
        }
    }
}
