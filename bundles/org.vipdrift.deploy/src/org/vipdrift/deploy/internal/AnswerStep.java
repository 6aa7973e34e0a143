package org.vipdrift.deploy.internal;

import java.time.Duration;
import java.util.List;
import org.vipdrift.core.Deadline;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.RemoteException;

/** Waits for the agent to be there: systemd says so, its socket is there, and it passes the caller's own check. */
record AnswerStep(HostShell shell, AgentAnswers answers) implements Step {
    /** As long as the script waits. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration LEAST = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<Command> commands() {
        return List.of(shell.rootCommand(HostScript.ANSWER, List.of()));
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        Deadline deadline = Deadline.in(LIMIT);
        shell.asRoot("waiting for the agent", HostScript.ANSWER, List.of());
        try {
            answers.check(shell.line().session(), deadline.left().plus(LEAST));
            return "The agent answers.";
        } catch (RemoteException e) {
            throw new StepFailure(e.sentence(), e);
        }
    }
}
