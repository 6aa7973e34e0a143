package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. Runs scripts on one host. */
final class HostShell {
    private static final int LONGEST_REASON = 400;
    private static final String FULL = "No space left on device";
    /** What a person would type for a script that reads its words from the line. */
    private static final String AS_USER = "sh -s --";
    private static final String AS_ROOT = "sudo -n " + AS_USER;

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
        return run(doing, script, words, ConstantShell.AS_USER);
    }

    String asRoot(String doing, HostScript script, List<String> words) throws StepFailure, InterruptedException {
        return run(doing, script, words, sudo ? ConstantShell.AS_ROOT : ConstantShell.AS_USER);
    }

    /** What {@link #asUser} does, for a person. */
    Command userCommand(HostScript script, List<String> words) {
        return new Command(AS_USER, words, Optional.of(script.file()));
    }

    /** What {@link #asRoot} does, for a person. */
    Command rootCommand(HostScript script, List<String> words) {
        return new Command(sudo ? AS_ROOT : AS_USER, words, Optional.of(script.file()));
    }

    private String run(String doing, HostScript script, List<String> words, String command)
            throws StepFailure, InterruptedException {
        try {
            ExecResult result = line.session().exec(command, script.input(words), script.limit());
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

    /** The line that names the cause: programs repeat themselves after it. Parts of it come from the host. */
    private static String reason(ExecResult result) {
        List<String> lines = result.errors().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return result.status().isPresent() ? "exit status " + result.status().getAsInt() : "it was killed";
        }
        String cause = lines.stream().filter(line -> line.contains(FULL)).findFirst().orElse(lines.getFirst());
        String clean = Printable.clean(cause.strip());
        return clean.length() > LONGEST_REASON ? clean.substring(0, LONGEST_REASON) + "…" : clean;
    }
}
