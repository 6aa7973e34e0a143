package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployReport;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.deploy.internal.ScriptStep.Call;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.RemoteTarget;

/** Confined to one thread. What can be done to one host: look, decide, run the plan that fits. */
public final class Verbs {
    private static final String NO_PACKAGE = "-";

    private final HostLine line;
    private final HostShell shell;
    private final RemoteTarget target;
    private final HostId host;

    public Verbs(HostLine line, RemoteTarget target) {
        this.line = line;
        this.shell = new HostShell(line);
        this.target = target;
        this.host = target.host();
    }

    public AgentStatus status() throws StepFailure, InterruptedException {
        return StatusReading.of(HostLook.at(shell, NO_PACKAGE), host);
    }

    public DeployReport install(AgentPackage agent, AgentAnswers answers, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        return plan("Installing", progress, cancellation).run(() -> {
            HostLook look = HostLook.toChange(shell, InstallPlan.directory(agent));
            AgentStatus before = StatusReading.of(look, host);
            if (before.state() == State.RUNNING && before.sha256().equals(agent.sha256())) {
                return new Prepared.Nothing("The agent " + agent.version() + " runs on host " + host + " already.");
            }
            Preflight preflight = new Preflight(target, look);
            preflight.mayManage();
            preflight.fits(agent);
            String folder = preflight.uploadFolder(agent);
            return new Prepared.Steps(
                    new InstallPlan(shell, look, agent).steps(folder, answers, progress, cancellation),
                    "Host " + host + " is fit: Linux, " + agent.architecture() + ", systemd, "
                            + look.text("rights") + ". " + before.sentence(),
                    "The agent " + agent.version() + " runs on host " + host + ".");
        });
    }

    public DeployReport restart(AgentAnswers answers) throws InterruptedException {
        return plan("Restarting", Progress.SILENT, Cancellation.NEVER).run(() -> {
            HostLook look = HostLook.toChange(shell, NO_PACKAGE);
            new Preflight(target, look).mayManage();
            AgentStatus before = StatusReading.of(look, host);
            if (before.state() == State.ABSENT || before.state() == State.DAMAGED) {
                throw new StepFailure(Reason.UNFIT, before.sentence());
            }
            return new Prepared.Steps(List.of(new ScriptStep("start", "starting the agent", shell,
                    Call.of(HostScript.START), Optional.empty(), "systemd started the agent."),
                    new AnswerStep(shell, answers)), before.sentence(),
                    "The agent " + before.version() + " was restarted on host " + host + ".");
        });
    }

    public DeployReport remove(Progress progress, Cancellation cancellation) throws InterruptedException {
        return plan("Removing", progress, cancellation).run(() -> {
            HostLook look = HostLook.toChange(shell, NO_PACKAGE);
            AgentStatus before = StatusReading.of(look, host);
            if (!RemovePlan.isNeeded(look)) {
                return new Prepared.Nothing(before.sentence());
            }
            new Preflight(target, look).mayManage();
            return new Prepared.Steps(new RemovePlan(shell, look).steps(), before.sentence(),
                    "The agent was removed from host " + host + "; nothing of it is left.");
        });
    }

    private StepPlan plan(String doing, Progress progress, Cancellation cancellation) {
        return new StepPlan(doing + " the agent on host " + host, line, progress, cancellation);
    }
}
