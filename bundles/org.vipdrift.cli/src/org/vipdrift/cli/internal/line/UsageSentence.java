package org.vipdrift.cli.internal.line;

import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.core.Printable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence that ends with where to find help. */
final class UsageSentence {
    private UsageSentence() {
    }

    static String of(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return what(e, command) + " See \"" + command + " --help\".";
    }

    private static String what(ParameterException e, String command) {
        return switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
            case MissingParameterException missing -> missing(missing, command);
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
            default -> Printable.clean(String.valueOf(e.getMessage())) + ".";
        };
    }

    private static String unmatched(UnmatchedArgumentException e, String command) {
        String word = Printable.quoted(e.getUnmatched().getFirst());
        if (e.isUnknownOption()) {
            return "\"" + command + "\" has no option " + word + "." + suggestions(e);
        }
        return e.getCommandLine().getSubcommands().isEmpty()
                ? "\"" + command + "\" has no place for the word " + word + "."
                : "\"" + command + "\" has no command " + word + "." + suggestions(e);
    }

    private static String suggestions(UnmatchedArgumentException e) {
        List<String> near = e.getSuggestions();
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    private static String missing(MissingParameterException e, String command) {
        List<ArgSpec> missing = e.getMissing();
        if (missing.size() == 1 && missing.getFirst() instanceof OptionSpec option && hasNoValue(e)) {
            return name(option) + " needs a value: " + option.paramLabel() + ".";
        }
        return "\"" + command + "\" needs "
                + missing.stream().map(UsageSentence::form).collect(Collectors.joining(" and ")) + ".";
    }

    /** Rather than that the whole option is missing. */
    private static boolean hasNoValue(MissingParameterException e) {
        return !String.valueOf(e.getMessage()).startsWith("Missing required option");
    }

    private static String form(ArgSpec arg) {
        return arg instanceof OptionSpec option ? name(option) + " " + option.paramLabel() : arg.paramLabel();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    static String incomplete(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return "\"" + name + "\" needs one of: " + String.join(", ", command.getSubcommands().keySet()) + ". See \""
                + name
                + " --help\".";
    }
}
