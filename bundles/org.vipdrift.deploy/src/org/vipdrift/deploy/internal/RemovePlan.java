package org.vipdrift.deploy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.NonNull;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.ScriptStep.Call;
import org.vipdrift.deploy.internal.script.HostScript;

/**
 * Immutable. The steps that take the agent off a host. Stopping can be taken back; what follows deletes and cannot, so it
 * comes last.
 */
final class RemovePlan {
    private final HostShell shell;
    private final HostLook look;

    RemovePlan(HostShell shell, HostLook look) {
        this.shell = shell;
        this.look = look;
    }

    /** Whether anything of ours is there. */
    static boolean isNeeded(HostLook look) {
        return look.has("base") || look.has("unit") || look.has("state") || look.has("account.ours");
    }

    List<Step> steps() {
        Optional<Call> startAgain = look.is("active", "active") ? Optional.of(Call.of(HostScript.START))
                : Optional.empty();
        return List.of(
                new ScriptStep("stop", "stopping the agent", shell, Call.of(HostScript.STOP), startAgain,
                        "The agent is stopped."),
                new Deletion("unit", "removing the unit file", shell, HostScript.REMOVE_UNIT, "The unit is removed."),
                new Deletion("account", "removing the agent's user", shell, HostScript.ACCOUNT_UNDO,
                        look.has("account.ours") ? "The user vipdrift is removed."
                                : "No user was made by an installation."),
                new Deletion("files", "removing the agent's files", shell, HostScript.REMOVE_FILES,
                        "Its files are removed."),
                new GoneStep(shell));
    }

    /** A step that deletes. */
    private record Deletion(@NonNull String name, String doing, HostShell shell, HostScript script, String done)
            implements Step {
        @Override
        public List<Command> commands() {
            return List.of(shell.rootCommand(script, List.of()));
        }

        @Override
        public String perform() throws StepFailure, InterruptedException {
            shell.asRoot(doing, script, List.of());
            return done;
        }

        @Override
        public TakeBack takeBack() {
            return TakeBack.IMPOSSIBLE;
        }
    }

    /** Looks again, for what a removal leaves behind is worth more than what it did. */
    private record GoneStep(HostShell shell) implements Step {
        @Override
        public String name() {
            return "verify";
        }

        @Override
        public List<Command> commands() {
            return List.of(shell.userCommand(HostScript.LOOK, List.of("-")));
        }

        @Override
        public String perform() throws StepFailure, InterruptedException {
            HostLook look = HostLook.toChange(shell, "-");
            List<String> left = new ArrayList<>();
            addIf(left, look.has("base"), "/opt/vipdrift-agent");
            addIf(left, look.has("state"), "/var/lib/vipdrift");
            addIf(left, look.has("unit"), "the unit file");
            addIf(left, look.is("active", "active"), "the running unit");
            if (!left.isEmpty()) {
                throw new StepFailure("On host " + shell.host() + " there is still " + String.join(", ", left)
                        + "; remove it there.", null);
            }
            return "Nothing of it is left.";
        }

        @Override
        public TakeBack takeBack() {
            return TakeBack.IMPOSSIBLE;
        }

        private static void addIf(List<String> list, boolean condition, String text) {
            if (condition) {
                list.add(text);
            }
        }
    }
}
