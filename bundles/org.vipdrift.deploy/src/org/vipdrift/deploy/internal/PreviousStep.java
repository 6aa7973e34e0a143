package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.deploy.internal.script.HostScript;

/**
 * Changes nothing. It stands before the steps that replace a running agent, so that taking back, which goes the other way,
 * starts the one before once all is as it was.
 *
 * @param version of the agent before
 */
record PreviousStep(HostShell shell, String version) implements Step {
    @Override
    public String name() {
        return "previous";
    }

    @Override
    public String perform() {
        return "The agent " + version + " runs and comes back if the new one does not.";
    }

    @Override
    public TakeBack takeBack() {
        return TakeBack.POSSIBLE;
    }

    @Override
    public void undo() throws StepFailure, InterruptedException {
        String doing = "starting the agent " + version + " again";
        shell.asRoot(doing, HostScript.START, List.of());
        shell.asRoot(doing, HostScript.ANSWER, List.of());
    }
}
