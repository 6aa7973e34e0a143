package org.vipdrift.deploy.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.ShellWord;

/** Sends the package into a fresh folder only its owner can read, and lets the host itself check its SHA-256. */
final class Upload implements Step {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration CHECK = Duration.ofMinutes(1);
    private static final int RANDOM_BYTES = 12;
    private final RemoteSession session;
    private final AgentPackage agent;
    private final Progress progress;
    private final Cancellation cancellation;
    private final String folder = "/tmp/vipdrift-" + random();

    Upload(RemoteSession session, AgentPackage agent, Progress progress, Cancellation cancellation) {
        this.session = session;
        this.agent = agent;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where the package is on the host. */
    String archive() {
        return folder + "/agent.tar.gz";
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String perform() throws StepFailed, RemoteException, InterruptedException {
        try (FileTransfer files = session.files()) {
            files.makeFolder(folder);
            files.upload(agent.file(), archive(), LIMIT, progress, cancellation);
        }
        check();
        return agent.size() + " bytes sent to " + folder + ", their SHA-256 checked there.";
    }

    private void check() throws StepFailed, RemoteException, InterruptedException {
        ExecResult sum = session.exec("sha256sum " + ShellWord.quote(archive()), new byte[0], CHECK);
        if (!sum.succeeded()) {
            throw new StepFailed("The package could not be checked on " + session.target().host() + ": "
                    + HostShell.reason(sum));
        }
        if (!sum.output().startsWith(agent.sha256() + " ")) {
            throw new StepFailed("The package arrived damaged on " + session.target().host()
                    + ": its SHA-256 is another one than here. Try again; if it happens again, check the host's disk.");
        }
    }

    /** Also the last step of a successful installation. */
    @Override
    public void undo() throws StepFailed, RemoteException, InterruptedException {
        try (FileTransfer files = session.files()) {
            files.remove(folder);
        }
    }
}
