package org.vipdrift.agent.internal.check;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.CheckTerms;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** What a group's checks must be like, so that an agent can make them. Stateless. */
public final class CheckRules {
    public static final int MOST_CHECKS = 32;
    private static final long LEAST_INTERVAL = 50;
    private static final long LONGEST = 24L * 60 * 60 * 1000;
    private static final int MOST_IN_A_ROW = 100;
    private static final int MOST_WEIGHT = 253;
    private static final int MOST_ARGUMENTS = 64;
    private static final int LONGEST_ARGUMENT = 4096;
    private static final int HIGHEST_PORT = 65_535;

    private CheckRules() {
    }

    /** One sentence that says what cannot be, null if all can. */
    public static @Nullable String refusal(List<CheckTerms> checks) {
        if (checks.size() > MOST_CHECKS) {
            return "A group has at most " + MOST_CHECKS + " checks, not " + checks.size() + '.';
        }
        Set<String> names = new HashSet<>();
        for (CheckTerms check : checks) {
            String wrong = names.add(check.name()) ? wrong(check) : "has the name of another check";
            if (wrong != null) {
                return "Check " + Printable.quoted(check.name()) + ' ' + wrong + '.';
            }
        }
        return null;
    }

    private static @Nullable String wrong(CheckTerms check) {
        if (check.name().isBlank()) {
            return "has no name";
        }
        if (check.intervalMillis() < LEAST_INTERVAL || check.intervalMillis() > LONGEST) {
            return "must be made every " + LEAST_INTERVAL + " ms to every day, not every " + check.intervalMillis()
                    + " ms";
        }
        if (check.timeoutMillis() < 1 || check.timeoutMillis() > LONGEST) {
            return "needs a time limit of 1 ms to a day, not " + check.timeoutMillis() + " ms";
        }
        if (isOutside(check.rise()) || isOutside(check.fall())) {
            return "needs a rise and a fall of 1 to " + MOST_IN_A_ROW;
        }
        if (Math.abs((long) check.weight()) > MOST_WEIGHT) {
            return "weighs more than " + MOST_WEIGHT;
        }
        return wrongArguments(check);
    }

    private static boolean isOutside(int inARow) {
        return inARow < 1 || inARow > MOST_IN_A_ROW;
    }

    private static @Nullable String wrongArguments(CheckTerms check) {
        List<String> arguments = check.arguments();
        if (arguments.isEmpty() || arguments.getFirst().isEmpty()) {
            return "does not say what to look at";
        }
        if (arguments.size() > MOST_ARGUMENTS
                || arguments.stream().anyMatch(a -> a.length() > LONGEST_ARGUMENT || a.indexOf('\0') >= 0)) {
            return "has too many arguments, too long ones, or one with a zero character";
        }
        return switch (check.kind()) {
            case TCP -> wrongPort(arguments);
            case HTTP -> wrongUrl(arguments);
            case SCRIPT, FILE -> wrongPath(arguments.getFirst());
            case PROCESS, LINK -> null;
        };
    }

    private static @Nullable String wrongPort(List<String> arguments) {
        String port = arguments.size() > 1 ? arguments.get(1) : "";
        boolean good = port.matches("[0-9]{1,5}") && Integer.parseInt(port) >= 1
                && Integer.parseInt(port) <= HIGHEST_PORT;
        return good ? null : "needs a host and a port of 1 to " + HIGHEST_PORT + ", not " + Printable.quoted(port);
    }

    private static @Nullable String wrongUrl(List<String> arguments) {
        try {
            if (arguments.size() > 1) {
                StatusRange.parse(arguments.get(1));
            }
            URI url = URI.create(arguments.getFirst());
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getUserInfo() == null && url.getPort() <= HIGHEST_PORT) {
                return null;
            }
        } catch (InvalidValueException e) {
            return "cannot be made: " + String.valueOf(e.getMessage()).replaceAll("\\.$", "");
        } catch (IllegalArgumentException noUrl) {
            // said below
        }
        return "needs a URL like http://127.0.0.1:8080/health, without user or password, not "
                + Printable.quoted(arguments.getFirst());
    }

    private static @Nullable String wrongPath(String path) {
        try {
            return Path.of(path).isAbsolute() ? null : "needs a path from the root on, not " + Printable.quoted(path);
        } catch (InvalidPathException e) {
            return "needs a path, not " + Printable.quoted(path);
        }
    }
}
