package org.vipdrift.agent.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.vipdrift.agent.internal.AgentLog;
import org.vipdrift.agent.internal.Exit;
import org.vipdrift.agent.internal.facts.AgentVersion;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;

/** Immutable. Chooses the verb by the words on the command line. */
public final class AgentProgram {
    private static final String USAGE = """
            usage: vipdrift-agent VERB
              run                      the agent itself; systemd starts it
              attach                   joins standard input and output to the running agent
              facts                    what the agent sees of this host, as JSON
              release GROUP --epoch N  takes a group's VIPs off while no agent runs
              clear                    takes its gates out of the packet filter while no agent runs
              rehearse                 runs the agent's code without touching the host
              version                  its version""";

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;

    public AgentProgram(Map<String, String> environment, PrintStream out, PrintStream errors) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.errors = errors;
    }

    /** @return the exit status */
    public int run(String... words) {
        try {
            return choose(List.of(words));
        } catch (InvalidValueException e) {
            errors.println(e.getMessage());
            return Exit.USAGE;
        } catch (IOException e) {
            errors.println("vipdrift-agent: " + Printable.clean(String.valueOf(e.getMessage())));
            return Exit.ERROR;
        } catch (InterruptedException e) {
            return Exit.ERROR;
        } catch (RuntimeException e) {
            AgentLog.defect("The agent failed", e);
            return Exit.DEFECT;
        }
    }

    private int choose(List<String> words) throws IOException, InterruptedException {
        AgentPaths paths = AgentPaths.of(environment);
        String verb = words.isEmpty() ? "" : words.getFirst();
        if (verb.equals("release") && words.size() == 4 && words.get(2).equals("--epoch")) {
            return new ReleaseCommand(paths, out, errors).run(new GroupId(words.get(1)), epoch(words.get(3)));
        }
        return switch (words.size() == 1 ? verb : "") {
            case "run" -> new RunCommand(paths, environment).run();
            case "attach" -> new AttachCommand(paths.socket(), errors).run();
            case "facts" -> new FactsCommand(paths.state(), out).run();
            case "clear" -> new ClearCommand(paths, errors).run();
            case "rehearse" -> new RehearseCommand(out).run();
            case "version", "--version" -> say(out, AgentVersion.text(), Exit.OK);
            case "help", "--help", "-h" -> say(out, USAGE, Exit.OK);
            default -> say(errors, USAGE, Exit.USAGE);
        };
    }

    private static int say(PrintStream where, String what, int status) {
        where.println(what);
        return status;
    }

    private static Epoch epoch(String digits) {
        try {
            return new Epoch(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new InvalidValueException(Printable.quoted(digits) + " is not an epoch: write a whole number.");
        }
    }
}
