package org.vipdrift.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code releng/fuzz} runs; the first argument is the project's folder. */
public final class Main {
    private static final String USAGE = "Usage: releng/fuzz [--seconds N] [TARGET...], or releng/fuzz --replay TARGET"
            + " FILE. Targets: " + String.join(" ", Target.words());
    private static final int WRONG_ARGUMENTS = 64;
    private static final int SECONDS = 600;
    private final Path root;

    private Main(Path root) {
        this.root = root;
    }

    /** Exit status 1 if anything was found, 64 for wrong arguments. */
    public static void main(String[] arguments) throws Exception {
        Main main = new Main(Path.of(arguments[0]));
        List<String> words = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        try {
            System.exit(words.indexOf("--replay") == 0 ? main.replay(words) : main.fuzz(words));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + " " + USAGE);
            System.exit(WRONG_ARGUMENTS);
        }
    }

    private int fuzz(List<String> words) throws Exception {
        int seconds = SECONDS;
        int option = words.indexOf("--seconds");
        if (option >= 0) {
            seconds = number(option + 1 < words.size() ? words.remove(option + 1) : "");
            words.remove(option);
        }
        List<Target> targets = words.isEmpty() ? Arrays.asList(Target.values())
                : words.stream().map(Main::target).toList();
        Limit limit = new Limit.Time(Duration.ofSeconds(seconds).dividedBy(targets.size()));
        int found = 0;
        for (Target target : targets) {
            found += fuzz(target, limit) ? 1 : 0;
        }
        return found == 0 ? 0 : 1;
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("After --seconds there is a number of seconds.");
        }
        return Integer.parseInt(text);
    }

    private static Target target(String word) {
        return Target.named(word).orElseThrow(() -> new IllegalArgumentException("There is no target " + word + "."));
    }

    private boolean fuzz(Target target, Limit limit) throws Exception {
        return switch (new Campaign(target.code(), root.resolve("target/fuzz").resolve(target.word()),
                Kept.folder(root, target)).run(limit)) {
            case Outcome.Nothing(long inputs) -> {
                System.out.println(target.word() + ": " + inputs + " inputs tried, nothing found.");
                yield false;
            }
            case Outcome.Found(String what, Path input) -> {
                System.out.println(sentence(root, target, what, input));
                yield true;
            }
        };
    }

    /** What was found and how to see it again. */
    static String sentence(Path root, Target target, String what, Path input) {
        return target.word() + ": " + what + " Replay it with: releng/fuzz --replay " + target.word() + " "
                + root.relativize(input);
    }

    private int replay(List<String> words) throws Exception {
        if (words.size() != 3) {
            throw new IllegalArgumentException("After --replay there are a target and a file.");
        }
        FuzzTarget code = JazzerEntry.make(target(words.get(1)).code());
        try {
            code.test(Files.readAllBytes(Path.of(words.get(2))));
        } catch (IOException e) {
            throw e;
        } catch (Exception | Error e) {
            e.printStackTrace(System.out);
            return 1;
        }
        System.out.println("Nothing is wrong with it.");
        return 0;
    }
}
