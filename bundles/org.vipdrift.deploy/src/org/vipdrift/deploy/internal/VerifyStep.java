package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Map;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;

/**
 * Compares the checksums of what arrived with those of what was sent.
 *
 * @param checksums SHA-256 by path on the host
 */
record VerifyStep(HostShell shell, Map<String, String> checksums) implements Step {
    private static final int HEX_LENGTH = 64;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<Command> commands() {
        return checksums.keySet().stream().map(file -> shell.userCommand(HostScript.VERIFY, List.of(file))).toList();
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        for (Map.Entry<String, String> file : checksums.entrySet()) {
            verify(file.getKey(), file.getValue());
        }
        return "SHA-256 on the host is " + String.join(" and ", checksums.values()) + ".";
    }

    private void verify(String file, String sent) throws StepFailure, InterruptedException {
        String said = shell.asUser("computing a checksum", HostScript.VERIFY, List.of(file));
        String there = said.length() < HEX_LENGTH ? said : said.substring(0, HEX_LENGTH);
        if (!there.equals(sent)) {
            throw new StepFailure("What arrived on host " + shell.host() + " is not what was sent (SHA-256 there "
                    + Printable.quoted(there.strip()) + ", here " + sent + "); try again.", null);
        }
    }
}
