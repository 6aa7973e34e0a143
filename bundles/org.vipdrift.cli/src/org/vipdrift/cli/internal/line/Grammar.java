package org.vipdrift.cli.internal.line;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.run.Action;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Confined to one thread. Everything that may be typed after "vipdrift". */
public final class Grammar {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 120;
    private final CommandLine root;

    private Grammar(CommandLine root) {
        this.root = root;
    }

    public static Grammar of(VerbSpec... verbs) {
        VerbSpec vipdrift = VerbSpec.family("vipdrift",
                "Keeps virtual IP addresses (VIPs) alive on Linux hosts and tells who answers for them on the wire.",
                verbs)
                .option("--data", "DIR",
                        "The folder with inventory, known hosts and journal. If not given, the folder .vipdrift in your home.",
                        true)
                .option("--timeout", "TIME",
                        "How long to wait for hosts: 5s, 500ms or 2m. If not given, 10s, or what the work takes.",
                        true)
                .flagEverywhere("--read-only",
                        "Shows and plans only: whatever would change a host or the inventory is refused.");
        vipdrift.spec().addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                .description("Shows the version.").build());
        vipdrift.spec().usageMessage().exitCodeListHeading("%nExit statuses:%n").exitCodeList(statuses());
        return new Grammar(new CommandLine(vipdrift.spec()).setExpandAtFiles(false).setInterpolateVariables(false));
    }

    private static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        Stream.of(ExitStatus.values()).sorted((a, b) -> a.number() - b.number())
                .forEach(s -> statuses.put(" " + s.number(), s.meaning()));
        return statuses;
    }

    /** What a line asks for. */
    public sealed interface Request {
    }

    /** Help on the command, to standard output. */
    public record Help(CommandLine command) implements Request {
    }

    public record Version() implements Request {
    }

    public record Perform(Action action, Line line) implements Request {
    }

    /** @throws UsageException if the line can't be understood */
    public Request parse(String... words) throws UsageException {
        try {
            ParseResult result = root.parseArgs(words);
            List<ParseResult> levels = new ArrayList<>();
            for (ParseResult at = result; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
                levels.add(at);
            }
            return request(levels);
        } catch (ParameterException e) {
            throw new UsageException(UsageSentence.of(e));
        }
    }

    private Request request(List<ParseResult> levels) throws UsageException {
        CommandLine last = levels.getLast().commandSpec().commandLine();
        if (levels.stream().anyMatch(ParseResult::isUsageHelpRequested)) {
            return new Help(last);
        }
        if (levels.stream().anyMatch(ParseResult::isVersionHelpRequested)) {
            return new Version();
        }
        if (last.getCommandSpec().userObject() instanceof Action action) {
            return new Perform(action, new Line(levels));
        }
        throw new UsageException(UsageSentence.incomplete(last));
    }

    /** Writes the help of a command. */
    public static void help(CommandLine command, PrintWriter out, int columns) {
        command.setUsageHelpWidth(Math.clamp(columns, NARROWEST, WIDEST));
        command.usage(out, Ansi.OFF);
        out.flush();
    }
}
