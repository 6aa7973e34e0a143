package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.RemoteException;

/** Waits for the agent to be there: systemd says so, its socket is there, and it passes the caller's own check. */
record AnswerStep(HostShell shell, AgentAnswers answers) implements Step {
    @Override
    public String name() {
        return "answer";
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        shell.asRoot("waiting for the agent", HostScript.ANSWER, List.of());
        try {
            answers.check(shell.line().session());
            return "The agent answers.";
        } catch (RemoteException e) {
            throw new StepFailure(e.sentence(), e);
        }
    }
}
