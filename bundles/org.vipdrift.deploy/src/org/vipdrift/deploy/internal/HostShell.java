package org.vipdrift.deploy.internal;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. Runs scripts on one host. */
final class HostShell {
    private static final int LONGEST_REASON = 400;
    private static final String FULL = "No space left on device";

    private final HostLine line;
    private boolean sudo;

    HostShell(HostLine line) {
        this.line = line;
    }

    HostId host() {
        return line.host();
    }

    HostLine line() {
        return line;
    }

    /** From now on, root is reached by way of sudo. */
    void useSudo(boolean use) {
        sudo = use;
    }

    /** @return what the script printed */
    String asUser(String doing, HostScript script, List<String> words) throws StepFailure, InterruptedException {
        return run(doing, script, HostScript.asUser(words));
    }

    String asRoot(String doing, HostScript script, List<String> words) throws StepFailure, InterruptedException {
        return run(doing, script, sudo ? HostScript.asRoot(words) : HostScript.asUser(words));
    }

    private String run(String doing, HostScript script, String command) throws StepFailure, InterruptedException {
        try {
            ExecResult result = line.session().exec(command, script.text(), script.limit());
            if (!result.succeeded()) {
                throw new StepFailure(sentence(doing, result), null);
            }
            return result.output();
        } catch (RemoteException e) {
            throw new StepFailure(e.sentence(), e);
        }
    }

    private String sentence(String doing, ExecResult result) {
        String reason = reason(result);
        return "Host " + host() + " failed at " + doing + " (" + reason + "); "
                + (reason.contains(FULL) ? "make room on its disk and try again."
                        : "look into it there and try again.");
    }

    /** What the script said last; parts of it come from the host's programs. */
    private static String reason(ExecResult result) {
        String said = result.errors().strip();
        String clean = Printable.clean(said.replace('\n', ' '));
        if (clean.isEmpty()) {
            return result.status().isPresent() ? "exit status " + result.status().getAsInt() : "it was killed";
        }
        return clean.length() > LONGEST_REASON ? "…" + clean.substring(clean.length() - LONGEST_REASON) : clean;
    }
}
