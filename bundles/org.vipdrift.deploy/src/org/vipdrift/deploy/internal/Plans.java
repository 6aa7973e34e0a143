package org.vipdrift.deploy.internal;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.internal.ScriptStep.Call;
import org.vipdrift.remote.RemoteSession;

/** The step plans, in one place. */
public final class Plans {
    private static final Call[] NOTHING = {};
    private final RemoteSession session;
    private final HostShell shell;

    public Plans(RemoteSession session) {
        this.session = session;
        this.shell = new HostShell(session);
    }

    /** @param before what the host looked like; its version is what an undo goes back to */
    public DeployReport install(AgentPackage agent, Look before, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        Upload upload = new Upload(session, agent, progress, cancellation);
        String folder = agent.folder();
        boolean upgrade = !before.current().isEmpty();
        List<Step> steps = new ArrayList<>();
        steps.add(upload);
        steps.add(new ScriptStep(shell, "unpack", "The agent could not be unpacked", "Unpacked to " + folder + ".",
                new Call("unpack.sh", upload.archive(), folder, agent.sha256()), new Call("discard.sh", folder)));
        steps.add(new UserStep(shell));
        steps.add(new ScriptStep(shell, "switch", "The new version could not be made the current one",
                folder + " is the current version.", new Call("switch.sh", folder), back(before.current())));
        steps.add(new ScriptStep(shell, "unit", "The systemd unit could not be installed", "The unit is installed.",
                new Call("unit.sh"), upgrade ? NOTHING : new Call[] { new Call("nounit.sh") }));
        steps.add(new ScriptStep(shell, "start", "The agent did not start", "The agent was started.",
                new Call("start.sh"), upgrade ? NOTHING : new Call[] { new Call("stop.sh") }));
        steps.add(new ScriptStep(shell, "answer", "The agent does not answer", "The agent answers.",
                new Call("answer.sh")));
        steps.add(new ScriptStep(shell, "tidy", "Older versions could not be removed", "Older versions are gone.",
                new Call("tidy.sh")));
        steps.add(new Removing(upload));
        return new StepRun(shell.host(), progress, cancellation).run(steps,
                "The agent " + agent.version() + " runs on " + shell.host() + ".");
    }

    /** To the version before, which then runs again; without one to none. */
    private static Call[] back(String version) {
        Call back = new Call("switch.sh", version);
        return version.isEmpty() ? new Call[] { back }
                : new Call[] { back, new Call("unit.sh"), new Call("start.sh") };
    }

    /** The upload's folder goes at the end too. */
    private record Removing(Upload upload) implements Step {

        @Override
        public String name() {
            return "clean up";
        }

        @Override
        public String perform() throws StepFailed, org.vipdrift.remote.RemoteException, InterruptedException {
            upload.undo();
            return "The uploaded package was removed.";
        }
    }

    public DeployReport restart() throws InterruptedException {
        return new StepRun(shell.host(), Progress.SILENT, Cancellation.NEVER).run(List.of(
                new ScriptStep(shell, "start", "The agent did not start", "The agent was started.", new Call("start.sh")),
                new ScriptStep(shell, "answer", "The agent does not answer", "The agent answers.",
                        new Call("answer.sh"))),
                "The agent on " + shell.host() + " was restarted.");
    }

    public DeployReport remove(Progress progress, Cancellation cancellation) throws InterruptedException {
        return new StepRun(shell.host(), progress, cancellation).run(List.of(
                new ScriptStep(shell, "stop", "The agent could not be stopped", "The agent was stopped.",
                        new Call("stop.sh"), new Call("start.sh")),
                new ScriptStep(shell, "erase", "The agent's files could not be removed",
                        "Unit, program and state are gone.", new Call("erase.sh")),
                new ScriptStep(shell, "user", "The user vipdrift could not be removed", "The user vipdrift is gone.",
                        new Call("nouser.sh"))),
                "The agent was removed from " + shell.host() + "; nothing of it is left.");
    }
}
