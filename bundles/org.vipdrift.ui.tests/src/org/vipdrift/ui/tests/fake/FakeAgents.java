package org.vipdrift.ui.tests.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.control.Agents;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.deploy.DeployPlan;
import org.vipdrift.deploy.DeployReport;

/** Thread-safe. Installs nothing and reports what the test says. */
public final class FakeAgents implements Agents {
    private static final Function<HostId, DeployReport> DONE = host -> new DeployReport(host,
            DeployReport.Outcome.DONE, "Agent 0.1.0 runs on " + host + ".",
            List.of(new DeployReport.Step("preflight", true, "Debian GNU/Linux 12, x86_64, systemd 252, root", 41),
                    new DeployReport.Step("upload", true, "24.1 MB in 0.4 s", 402),
                    new DeployReport.Step("start", true, "vipdrift-agent.service is active", 118)));
    private final Gate gate = new Gate();
    private volatile Function<HostId, DeployReport> answer = DONE;

    void reset() {
        answer = DONE;
        gate.open();
    }

    public void answer(Function<HostId, DeployReport> newAnswer) {
        answer = newAnswer;
    }

    /** Holds installations up. */
    public Gate gate() {
        return gate;
    }

    @Override
    public Agents using(Path runtime) {
        return this;
    }

    @Override
    public DeployPlan plan(AgentVerb verb, HostId host) {
        return new DeployPlan(host, DeployReport.Reason.NONE, "There is no agent on host " + host + ".",
                List.of(new DeployPlan.Step("start",
                        List.of(new DeployPlan.Command("sh -s --", List.of(), Optional.of("start.sh"))))));
    }

    @Override
    public DeployReport install(HostId host, Progress progress, Cancellation cancellation)
            throws InterruptedException {
        progress.at("Uploading the agent", 1, 2);
        gate.pass();
        cancellation.check();
        return answer.apply(host);
    }

    @Override
    public AgentStatus status(HostId host, Duration limit) {
        return new AgentStatus(AgentStatus.State.ABSENT, "", "", "There is no agent on " + host + ".");
    }

    @Override
    public DeployReport restart(HostId host) {
        return answer.apply(host);
    }

    @Override
    public DeployReport remove(HostId host, Progress progress, Cancellation cancellation) {
        return answer.apply(host);
    }
}
