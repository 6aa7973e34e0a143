package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;

/** Removes what is not needed any more. The agent runs already, so that some of it stays is no failure but is said. */
record TidyStep(HostShell shell, UploadStep upload) implements Step {
    @Override
    public String name() {
        return "tidy";
    }

    @Override
    public List<Command> commands() {
        return List.of(upload.removal(), shell.rootCommand(HostScript.TIDY, List.of()));
    }

    @Override
    public String perform() throws InterruptedException {
        try {
            upload.undo();
            shell.asRoot("removing older versions", HostScript.TIDY, List.of());
            return "The upload and older versions were removed.";
        } catch (StepFailure e) {
            return "Not all that is not needed was removed: " + e.sentence();
        }
    }
}
