package org.vipdrift.failover.ui.internal.automatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.inventory.ServiceCheck.Kind;

/**
 * Immutable. What stands in the fields of a check, right or wrong; no widgets here.
 *
 * @param target the first argument of its kind: host, URL, program, process, path or interface
 * @param more the others: a port, statuses, or a program's arguments apart by spaces, in quotes where they have some
 */
record CheckInput(String name, Kind kind, String target, String more, String interval, String timeout, String rise,
        String fall, String weight) {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+([/?#]\\S*)?");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}(-[1-5][0-9]{2})?");
    private static final long LONGEST = 3_600_000;
    private static final long SHORTEST = 10;
    private static final int MOST_IN_A_ROW = 100;
    private static final int MOST_WEIGHT = 253;
    private static final int LAST_PORT = 65_535;

    static final CheckInput NEW = new CheckInput("", Kind.TCP, "127.0.0.1", "", "1000", "500", "2", "3", "0");

    static CheckInput of(ServiceCheck check) {
        List<String> arguments = check.arguments();
        return new CheckInput(check.name(), check.kind(), arguments.isEmpty() ? "" : arguments.getFirst(),
                arguments.stream().skip(1).map(CheckInput::quoted).collect(Collectors.joining(" ")),
                String.valueOf(check.intervalMillis()), String.valueOf(check.timeoutMillis()),
                String.valueOf(check.rise()), String.valueOf(check.fall()), String.valueOf(check.weight()));
    }

    /** Whether its kind has more than one argument. */
    static boolean hasMore(Kind kind) {
        return kind == Kind.TCP || kind == Kind.HTTP || kind == Kind.SCRIPT;
    }

    /** @param taken the names of the other checks. @throws InvalidValueException with the sentence of the first mistake */
    ServiceCheck parsed(Set<String> taken) {
        checkName(taken);
        List<String> arguments = arguments();
        long every = Whole.number(interval, SHORTEST, LONGEST, Messages.wrongInterval);
        long limit = Whole.number(timeout, SHORTEST, every, Messages.wrongTimeout);
        return new ServiceCheck(name.strip(), kind, arguments, every, limit,
                (int) Whole.number(rise, 1, MOST_IN_A_ROW, Messages.wrongRise),
                (int) Whole.number(fall, 1, MOST_IN_A_ROW, Messages.wrongFall),
                (int) Whole.number(weight, -MOST_WEIGHT, MOST_WEIGHT, Messages.wrongWeight));
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

    private void checkName(Set<String> taken) {
        if (!isName(name.strip())) {
            throw new InvalidValueException(Messages.wrongCheckName);
        }
        if (taken.contains(name.strip())) {
            throw new InvalidValueException(Messages.wrongCheckTaken);
        }
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private List<String> arguments() {
        String first = target.strip();
        return switch (kind) {
            case TCP -> List.of(filled(first, Messages.wrongTcpHost),
                    String.valueOf(Whole.number(more, 1, LAST_PORT, Messages.wrongPort)));
            case HTTP -> with(url(first), statuses());
            case SCRIPT -> with(absolute(first, Messages.wrongScript), words(more));
            case PROCESS -> List.of(filled(first, Messages.wrongProcess));
            case FILE -> List.of(absolute(first, Messages.wrongFile));
            case LINK -> List.of(filled(first, Messages.wrongLink));
        };
    }

    private List<String> statuses() {
        List<String> all = Arrays.stream(more.split("[\\s,;]+")).filter(text -> !text.isEmpty()).toList();
        if (!all.stream().allMatch(text -> STATUS.matcher(text).matches())) {
            throw new InvalidValueException(Messages.wrongStatuses);
        }
        return all;
    }

    private static String url(String text) {
        if (!URL.matcher(text).matches()) {
            throw new InvalidValueException(Messages.wrongUrl);
        }
        return text;
    }

    private static String absolute(String path, String sentence) {
        if (!path.startsWith("/")) {
            throw new InvalidValueException(sentence);
        }
        return path;
    }

    private static String filled(String text, String sentence) {
        if (text.isEmpty()) {
            throw new InvalidValueException(sentence);
        }
        return text;
    }

    private static List<String> with(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** A program's arguments as they are typed. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String inQuotes = matcher.group(1);
            words.add(inQuotes == null ? matcher.group() : inQuotes);
        }
        return words;
    }

    static String quoted(String word) {
        return word.isEmpty() || word.contains(" ") ? "\"" + word + "\"" : word;
    }
}
