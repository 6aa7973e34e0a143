package org.vipdrift.deploy;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;

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
     * One command as it goes over SSH.
     *
     * @param script the name of the script on its standard input, for {@link AgentDeployment#script}
     */
    public record Command(String line, Optional<String> script) {
        /** "sh -s -- word < look.sh". */
        public String shown() {
            return line + script.map(name -> " < " + name).orElse("");
        }
    }

    public DeployPlan {
        steps = List.copyOf(steps);
    }

    public boolean isRefused() {
        return reason != DeployReport.Reason.NONE;
    }
}
