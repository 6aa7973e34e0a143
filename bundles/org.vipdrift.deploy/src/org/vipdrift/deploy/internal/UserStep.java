package org.vipdrift.deploy.internal;

import java.time.Duration;
import org.vipdrift.remote.RemoteException;

/** The agent's own user; undone only if this installation made it. */
final class UserStep implements Step {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final HostShell shell;
    private boolean made;

    UserStep(HostShell shell) {
        this.shell = shell;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public String perform() throws StepFailed, RemoteException, InterruptedException {
        made = shell.succeed("The user vipdrift could not be made", "user.sh", LIMIT).equals("made");
        return made ? "The user vipdrift was made." : "The user vipdrift is there.";
    }

    @Override
    public void undo() throws StepFailed, RemoteException, InterruptedException {
        if (made) {
            shell.succeed("The user vipdrift could not be removed", "nouser.sh", LIMIT);
        }
    }
}
