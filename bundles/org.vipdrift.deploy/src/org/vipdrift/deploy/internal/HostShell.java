package org.vipdrift.deploy.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.ShellWord;

/**
 * Runs our own constant scripts on a host: the script goes through standard input, values as quoted words, so nothing that
 * came from elsewhere is ever read as shell.
 */
public final class HostShell {
    private static final String FOLDER = "script/";
    private final RemoteSession session;

    public HostShell(RemoteSession session) {
        this.session = session;
    }

    public HostId host() {
        return session.target().host();
    }

    /** Runs a script as the user who logged in. */
    ExecResult asUser(String script, Duration limit, String... words) throws RemoteException, InterruptedException {
        return session.exec("sh -s --" + quoted(words), text(script), limit);
    }

    /** Runs a script as root: directly, or by sudo without a password. */
    ExecResult asRoot(String script, Duration limit, String... words) throws RemoteException, InterruptedException {
        String sudo = session.target().user().equals("root") ? "" : "sudo -n ";
        return session.exec(sudo + "sh -s --" + quoted(words), text(script), limit);
    }

    /**
     * As {@link #asRoot}, giving what the script printed.
     *
     * @param what the failure's beginning, "The agent could not be unpacked"
     * @throws StepFailed if the script did not end with status 0
     */
    String succeed(String what, String script, Duration limit, String... words)
            throws StepFailed, RemoteException, InterruptedException {
        ExecResult result = asRoot(script, limit, words);
        if (!result.succeeded()) {
            throw new StepFailed(what + " on " + host() + ": " + reason(result));
        }
        return result.output().strip();
    }

    static String reason(ExecResult result) {
        String said = Printable.clean(result.errors().strip().replace('\n', ' '));
        return said.isEmpty() ? "it ended with status " + (result.status().isPresent()
                ? result.status().getAsInt() : "unknown") + " and said nothing." : said + (said.endsWith(".") ? "" : ".");
    }

    private static String quoted(String... words) {
        return Arrays.stream(words).map(w -> " " + ShellWord.quote(w)).collect(Collectors.joining());
    }

    private static byte[] text(String script) {
        try (InputStream in = HostShell.class.getResourceAsStream(FOLDER + script)) {
            if (in == null) {
                throw new IllegalStateException("The script " + script + " is missing from the program.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
