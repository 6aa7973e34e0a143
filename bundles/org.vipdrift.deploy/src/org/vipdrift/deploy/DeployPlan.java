package org.vipdrift.deploy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.remote.ShellWord;

/**
 * What would be done to a host, found by looking at it alone.
 *
 * @param reason why it would be refused; NONE if it would not
 * @param sentence what was found there
 * @param steps none if nothing would be done
 */
public record DeployPlan(HostId host, DeployReport.Reason reason, String sentence, List<Step> steps) {

    /** @param name as in a {@link DeployReport.Step} */
    public record Step(String name, List<Command> commands) {
        public Step {
            commands = List.copyOf(commands);
        }
    }

    /**
     * One command as a person would type it on the host. Over SSH goes a line that is always the same, the words and the
     * script by standard input: {@link org.vipdrift.remote.ConstantShell}.
     *
     * @param program with what is always the same: "sudo sh -s --"
     * @param script the name of the script on its standard input, for {@link AgentDeployment#script}
     */
    public record Command(String program, List<String> words, Optional<String> script) {
        public Command {
            words = List.copyOf(words);
        }

        /** "sh -s -- 'a word'". */
        public String line() {
            return Stream.concat(Stream.of(program), words.stream().map(ShellWord::quote))
                    .collect(Collectors.joining(" "));
        }

        /** "sh -s -- 'a word' < look.sh". */
        public String shown() {
            return line() + script.map(name -> " < " + name).orElse("");
        }
    }

    public DeployPlan {
        steps = List.copyOf(steps);
    }

    public boolean isRefused() {
        return reason != DeployReport.Reason.NONE;
    }
}
