package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Operator;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentAnswers;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentStatus.State;
import org.vipdrift.deploy.DeployPlan;
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
        return plan("Installing", progress, cancellation)
                .run(() -> installation(agent, answers, progress, cancellation));
    }

    /** What installing would do. */
    public DeployPlan planInstall(AgentPackage agent) throws InterruptedException {
        return DryRun.of(host,
                () -> installation(agent, AgentAnswers.LISTENING, Progress.SILENT, Cancellation.NEVER));
    }

    private Prepared installation(AgentPackage agent, AgentAnswers answers, Progress progress,
            Cancellation cancellation) throws StepFailure, InterruptedException {
        HostLook look = HostLook.toChange(shell, InstallPlan.directory(agent));
        AgentStatus before = StatusReading.of(look, host);
        if (before.state() == State.RUNNING && before.sha256().equals(agent.identity())) {
            return new Prepared.Nothing("The agent " + agent.version() + " runs on host " + host + " already.");
        }
        Preflight preflight = new Preflight(target, look);
        preflight.mayManage();
        JavaChoice java = preflight.fits(agent);
        String folder = preflight.uploadFolder(agent);
        return new Prepared.Steps(
                new InstallPlan(shell, look, agent, java, Operator.name()).steps(folder, answers, progress,
                        cancellation),
                "Host " + host + " is fit: Linux, " + look.text("machine") + ", systemd, "
                        + look.text("rights") + java.found() + ". " + before.sentence(),
                "The agent " + agent.version() + " runs on host " + host + ".");
    }

    public DeployReport restart(AgentAnswers answers) throws InterruptedException {
        return plan("Restarting", Progress.SILENT, Cancellation.NEVER).run(() -> restarting(answers));
    }

    /** What restarting would do. */
    public DeployPlan planRestart() throws InterruptedException {
        return DryRun.of(host, () -> restarting(AgentAnswers.LISTENING));
    }

    private Prepared restarting(AgentAnswers answers) throws StepFailure, InterruptedException {
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
    }

    public DeployReport remove(Progress progress, Cancellation cancellation) throws InterruptedException {
        return plan("Removing", progress, cancellation).run(this::removal);
    }

    /** What removing would do. */
    public DeployPlan planRemove() throws InterruptedException {
        return DryRun.of(host, this::removal);
    }

    private Prepared removal() throws StepFailure, InterruptedException {
        HostLook look = HostLook.toChange(shell, NO_PACKAGE);
        AgentStatus before = StatusReading.of(look, host);
        if (!RemovePlan.isNeeded(look)) {
            return new Prepared.Nothing(before.sentence());
        }
        new Preflight(target, look).mayManage();
        return new Prepared.Steps(new RemovePlan(shell, look).steps(), before.sentence(),
                "The agent was removed from host " + host + "; nothing of it is left.");
    }

    /** The last lines of the agent's log, printable. */
    public List<String> log(int lines) throws StepFailure, InterruptedException {
        HostLook look = HostLook.toChange(shell, NO_PACKAGE);
        new Preflight(target, look).mayManage();
        return shell.asRoot("reading the agent's log", HostScript.LOG, List.of(Integer.toString(lines))).lines()
                .map(Printable::clean).toList();
    }

    private StepPlan plan(String doing, Progress progress, Cancellation cancellation) {
        return new StepPlan(doing + " the agent on host " + host, line, progress, cancellation);
    }
}
