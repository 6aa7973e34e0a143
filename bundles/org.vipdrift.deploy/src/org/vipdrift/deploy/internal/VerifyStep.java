package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;

/** Compares the checksum of what arrived with that of what was sent. */
record VerifyStep(HostShell shell, AgentPackage agent, String file) implements Step {
    private static final int HEX_LENGTH = 64;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Command> commands() {
        return List.of(shell.userCommand(HostScript.VERIFY, List.of(file)));
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        String said = shell.asUser("computing a checksum", HostScript.VERIFY, List.of(file));
        String there = said.length() < HEX_LENGTH ? said : said.substring(0, HEX_LENGTH);
        if (!there.equals(agent.sha256())) {
            throw new StepFailure("What arrived on host " + shell.host() + " is not what was sent (SHA-256 there "
                    + Printable.quoted(there.strip()) + ", here " + agent.sha256() + "); try again.", null);
        }
        return "SHA-256 on the host is " + agent.sha256() + ".";
    }
}
