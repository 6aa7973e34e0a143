package org.vipdrift.deploy.internal;

import java.time.Duration;
import java.util.List;
import org.vipdrift.remote.RemoteException;

/**
 * A step made of scripts run as root.
 *
 * @param failure how the sentence of a failure begins, "The agent could not be unpacked"
 * @param done what to report when it has been done
 * @param backward undoes {@code forward}
 */
record ScriptStep(HostShell shell, String name, String failure, String done, Call forward, List<Call> backward)
        implements Step {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A script and its words. */
    record Call(String script, String... words) {
    }

    ScriptStep(HostShell shell, String name, String failure, String done, Call forward, Call... backward) {
        this(shell, name, failure, done, forward, List.of(backward));
    }

    @Override
    public String perform() throws StepFailed, RemoteException, InterruptedException {
        shell.succeed(failure, forward.script(), LIMIT, forward.words());
        return done;
    }

    @Override
    public void undo() throws StepFailed, RemoteException, InterruptedException {
        for (Call call : backward) {
            shell.succeed("Undoing \"" + name + "\" failed", call.script(), LIMIT, call.words());
        }
    }
}
