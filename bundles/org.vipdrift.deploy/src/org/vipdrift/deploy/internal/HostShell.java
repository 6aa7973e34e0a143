package org.vipdrift.deploy.internal;

import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Become;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.ConstantShell;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Confined to one thread. Runs scripts on one host. */
final class HostShell {
    private static final int LONGEST_REASON = 400;
    private static final String FULL = "No space left on device";
    /** What a person would type for a script that reads its words from the line. */
    private static final String SHELL = "sh -s --";

    private final HostLine line;
    private boolean becoming;

    HostShell(HostLine line) {
        this.line = line;
    }

    HostId host() {
        return line.host();
    }

    HostLine line() {
        return line;
    }

    /** From now on, root is reached by the target's way, and not the user who is logged in. */
    void mustBecomeRoot(boolean must) {
        becoming = must;
    }

    Become way() {
        return line.target().become();
    }

    /** @return what the script printed */
    String asUser(String doing, HostScript script, List<String> words) throws StepFailure, InterruptedException {
        return run(doing, script, words, false);
    }

    String asRoot(String doing, HostScript script, List<String> words) throws StepFailure, InterruptedException {
        return run(doing, script, words, becoming);
    }

    /** What {@link #asUser} does, for a person. */
    Command userCommand(HostScript script, List<String> words) {
        return new Command(SHELL, words, Optional.of(script.file()));
    }

    /** What {@link #asRoot} does, for a person. */
    Command rootCommand(HostScript script, List<String> words) {
        return new Command(becoming ? typed(way()) : SHELL, words, Optional.of(script.file()));
    }

    private static String typed(Become way) {
        return way == Become.SU ? "su -s /bin/sh -- root -s --" : way.program() + " " + SHELL;
    }

    private String run(String doing, HostScript script, List<String> words, boolean root)
            throws StepFailure, InterruptedException {
        try {
            RemoteSession session = line.session();
            byte[] input = script.input(words);
            ExecResult result = root ? session.execAsRoot(ConstantShell.COMMAND, input, script.limit())
                    : session.exec(ConstantShell.COMMAND, input, script.limit());
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
