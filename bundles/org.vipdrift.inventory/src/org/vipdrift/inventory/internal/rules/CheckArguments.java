package org.vipdrift.inventory.internal.rules;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.ServiceCheck;

/** What each kind of check is told. */
final class CheckArguments {
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern STATUSES = Pattern.compile("([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?");
    private static final int HIGHEST_PORT = 65_535;
    /** TASK_COMM_LEN without the ending zero, as /proc/PID/comm shows it. */
    private static final int LONGEST_COMM = 15;

    private CheckArguments() {
    }

    /** What is wrong with them, to follow the check's name. */
    static Optional<String> fault(ServiceCheck check) {
        List<String> given = check.arguments();
        return switch (check.kind()) {
            case TCP -> given.size() == 2 && HostAddress.isUsable(given.get(0)) && isPort(given.get(1))
                    ? Optional.empty()
                    : needs(check, "a host and a port, as 127.0.0.1 and 80");
            case HTTP -> http(check);
            case SCRIPT -> !given.isEmpty() && isWholePath(given.getFirst()) ? Optional.empty()
                    : needs(check, "a program by its whole path, from /, then its arguments");
            case PROCESS -> given.size() == 1 && isComm(given.getFirst()) ? Optional.empty()
                    : needs(check, "the name of a program as the kernel knows it, 1 to 15 bytes without '/', as nginx");
            case FILE -> given.size() == 1 && isWholePath(given.getFirst()) ? Optional.empty()
                    : needs(check, "the whole path of a file, from /");
            case LINK -> given.size() == 1 && InterfaceName.isUsable(given.getFirst()) ? Optional.empty()
                    : needs(check, "the name of an interface, as eth1");
        };
    }

    private static Optional<String> needs(ServiceCheck check, String what) {
        return Optional.of("is of kind " + check.kind().word() + " and needs " + what + "; it has "
                + (check.arguments().isEmpty() ? "nothing"
                        : Printable.quoted(String.join(" ", check.arguments())))
                + ".");
    }

    private static Optional<String> http(ServiceCheck check) {
        List<String> given = check.arguments();
        if (given.isEmpty() || given.size() > 2 || !isUrl(given.getFirst())) {
            return needs(check, "a URL, as http://127.0.0.1:80/health, and then perhaps the statuses that pass, as"
                    + " 200-399");
        }
        Optional<String> bad = given.stream().skip(1).flatMap(s -> Arrays.stream(s.split(",", -1)))
                .filter(s -> !isStatuses(s)).findFirst();
        return bad.map(s -> "can never pass with the statuses " + Printable.quoted(s)
                + "; write them as 200 or 200-399, the lower first, several with commas between.");
    }

    private static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            @Nullable String scheme = url.getScheme();
            return scheme != null && List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && url.getHost() != null && url.getPort() <= HIGHEST_PORT && url.getPort() != 0;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isStatuses(String text) {
        Matcher range = STATUSES.matcher(text);
        return range.matches() && (range.group(2) == null || range.group(1).compareTo(range.group(2)) <= 0);
    }

    private static boolean isPort(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) <= HIGHEST_PORT;
    }

    private static boolean isWholePath(String path) {
        return path.startsWith("/") && path.indexOf('\0') < 0;
    }

    private static boolean isComm(String name) {
        int octets = name.getBytes(StandardCharsets.UTF_8).length;
        return octets >= 1 && octets <= LONGEST_COMM && name.indexOf('/') < 0;
    }
}
