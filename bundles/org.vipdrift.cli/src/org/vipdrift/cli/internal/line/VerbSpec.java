package org.vipdrift.cli.internal.line;

import org.vipdrift.cli.internal.run.Action;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/** Confined to one thread. Describes one verb: its words, options and help, all in whole sentences. */
public final class VerbSpec {
    private final CommandSpec spec;
    private int positions;

    private VerbSpec(CommandSpec spec, String name, String summary) {
        this.spec = spec.name(name);
        spec.usageMessage().header(summary).sortOptions(false).abbreviateSynopsis(false)
                .parameterListHeading("%n").optionListHeading("%n").synopsisHeading("%nUsage: ")
                .adjustLineBreaksForWideCJKCharacters(true);
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
    }

    /** A verb that does something. */
    public static VerbSpec verb(String name, String summary, Action action) {
        return new VerbSpec(CommandSpec.wrapWithoutInspection(action), name, summary);
    }

    /** A word that only leads to others. */
    public static VerbSpec family(String name, String summary, VerbSpec... members) {
        VerbSpec family = new VerbSpec(CommandSpec.create(), name, summary);
        family.spec.usageMessage().commandListHeading("%n").synopsisSubcommandLabel("COMMAND");
        for (VerbSpec member : members) {
            family.spec.addSubcommand(member.spec.name(), member.spec);
        }
        return family;
    }

    /** More about it, below the usage. */
    public VerbSpec more(String text) {
        spec.usageMessage().description("", text);
        return this;
    }

    /** An option without a value. */
    public VerbSpec flag(String name, String help) {
        spec.addOption(OptionSpec.builder(name).type(boolean.class).description(help).build());
        return this;
    }

    public VerbSpec option(String name, String label, String help) {
        spec.addOption(option(name, label, String.class).description(help).build());
        return this;
    }

    public VerbSpec requiredOption(String name, String label, String help) {
        spec.addOption(option(name, label, String.class).required(true).description(help).build());
        return this;
    }

    /** An option that may be given more than once, and must be once. */
    public VerbSpec repeatedOption(String name, String label, String help) {
        spec.addOption(option(name, label, String[].class).required(true).description(help).build());
        return this;
    }

    /** An option that may be given more than once. */
    public VerbSpec optionalRepeated(String name, String label, String help) {
        spec.addOption(option(name, label, String[].class).description(help).build());
        return this;
    }

    /** An option that may also stand after any verb below this one. */
    VerbSpec option(String name, String label, String help, boolean everywhere) {
        spec.addOption(option(name, label, String.class).description(help)
                .scopeType(everywhere ? ScopeType.INHERIT : ScopeType.LOCAL).build());
        return this;
    }

    /** A flag that may also stand after any verb below this one. */
    VerbSpec flagEverywhere(String name, String help) {
        spec.addOption(OptionSpec.builder(name).type(boolean.class).description(help).scopeType(ScopeType.INHERIT)
                .build());
        return this;
    }

    private static OptionSpec.Builder option(String name, String label, Class<?> type) {
        return OptionSpec.builder(name).paramLabel(label).type(type).arity("1");
    }

    public VerbSpec word(String label, String help) {
        return position(label, "1", help);
    }

    public VerbSpec optionalWord(String label, String help) {
        return position(label, "0..1", help);
    }

    /** One or more words, to the end of the line. */
    public VerbSpec words(String label, String help) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).index("0..*").arity("1..*").required(true)
                .type(String[].class).description(help).build());
        return this;
    }

    /** Any number of words, to the end of the line. */
    public VerbSpec optionalWords(String label, String help) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).index("0..*").arity("0..*").required(false)
                .type(String[].class).description(help).build());
        return this;
    }

    private VerbSpec position(String label, String arity, String help) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel(label).index(Integer.toString(positions++))
                .arity(arity).required(arity.equals("1")).type(String.class).description(help).build());
        return this;
    }

    CommandSpec spec() {
        return spec;
    }
}
