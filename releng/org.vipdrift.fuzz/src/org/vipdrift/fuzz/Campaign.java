package org.vipdrift.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Jazzer on one target, in a JVM of its own that ends with this one.
 *
 * @param folder for its files
 * @param kept inputs that once showed a fault, tried first; the folder need not be there
 */
public record Campaign(Class<? extends FuzzTarget> target, Path folder, Path kept) {
    /** One input takes milliseconds, on a machine with much else to do a second; so long is a loop. */
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MEGABYTES = 2500;
    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern FAULT = Pattern
            .compile("(?:== Java (?:Exception|Assertion Error): |ERROR: libFuzzer: )(.+)");
    /** A filter's regular expression is the person's own; what it may cost is bounded and fuzzed. */
    private static final String NOT_HOOKED = "com.code_intelligence.jazzer.sanitizers.RegexInjection";

    /** Returns when something was found or the limit is reached. */
    public Outcome run(Limit limit) throws IOException, InterruptedException, ReflectiveOperationException {
        FuzzTarget code = JazzerEntry.make(target);
        try (Workplace place = Workplace.prepare(folder, code)) {
            return run(place, command(place, code.longest(), limit));
        }
    }

    private static Outcome run(Workplace place, List<String> command) throws IOException, InterruptedException {
        Process jazzer = new ProcessBuilder(command).directory(place.folder().toFile()).redirectErrorStream(true)
                .redirectOutput(place.log().toFile()).start();
        Thread end = new Thread(jazzer::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int status = jazzer.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return outcome(place, status);
        } finally {
            jazzer.destroyForcibly();
        }
    }

    private List<String> command(Workplace place, int longest, Limit limit) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+EnableDynamicAgentLoading", "-XX:-OmitStackTraceInFastThrow",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Djdk.attach.allowAttachSelf=true",
                "-Djava.io.tmpdir=" + place.temporary(), "-cp", System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer", "--target_class=" + JazzerEntry.class.getName(),
                "--target_args=" + target.getName(), "--instrumentation_includes=org.vipdrift.**",
                "--instrumentation_excludes=org.vipdrift.fuzz.**", "--disabled_hooks=" + NOT_HOOKED,
                "--reproducer_path=" + place.folder("found")));
        command.addAll(limit.arguments());
        command.addAll(List.of("-artifact_prefix=" + place.folder("found") + "/", "-timeout=" + TIMEOUT_SECONDS,
                "-rss_limit_mb=" + MEGABYTES, "-max_len=" + longest, "-print_final_stats=1",
                place.folder("corpus").toString(), place.folder("seeds").toString()));
        if (Files.exists(place.words())) {
            command.add("-dict=" + place.words());
        }
        if (Files.isDirectory(kept)) {
            command.add(kept.toAbsolutePath().toString());
        }
        return command;
    }

    private static Outcome outcome(Workplace place, int status) throws IOException {
        List<String> said = place.said();
        Optional<Path> input = place.found();
        if (input.isPresent()) {
            return new Outcome.Found(first(said, FAULT).orElse("see " + place.log()), input.get());
        }
        if (status != 0) {
            throw new IOException("Jazzer ended with " + status + " without naming an input; its words are in "
                    + place.log() + ".");
        }
        return new Outcome.Nothing(first(said, TRIED).map(Long::parseLong).orElseThrow(
                () -> new IOException("Jazzer does not say how many inputs it tried; its words are in " + place.log()
                        + ".")));
    }

    private static Optional<String> first(List<String> lines, Pattern pattern) {
        return lines.stream().map(pattern::matcher).filter(Matcher::find).map(found -> found.group(1)).findFirst();
    }
}
