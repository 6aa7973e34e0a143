package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNull;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;

/**
 * A step that is one script, as root, and perhaps another one that takes it back.
 *
 * @param doing for sentences: "unpacking the package"
 * @param done the sentence when it is done
 */
record ScriptStep(@NonNull String name, String doing, HostShell shell, Call call, Optional<Call> undoing, String done)
        implements Step {

    /** A script with its words. */
    record Call(HostScript script, List<String> words) {
        static Call of(HostScript script, String... words) {
            return new Call(script, List.of(words));
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(shell.rootCommand(call.script(), call.words()));
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        shell.asRoot(doing, call.script(), call.words());
        return done;
    }

    @Override
    public TakeBack takeBack() {
        return undoing.isPresent() ? TakeBack.POSSIBLE : TakeBack.NOT_NEEDED;
    }

    @Override
    public void undo() throws StepFailure, InterruptedException {
        if (undoing.isPresent()) {
            Call undo = undoing.get();
            shell.asRoot("undoing: " + doing, undo.script(), undo.words());
        }
    }
}
