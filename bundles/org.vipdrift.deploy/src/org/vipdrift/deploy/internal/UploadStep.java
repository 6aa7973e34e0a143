package org.vipdrift.deploy.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.AgentPackage;
import org.vipdrift.deploy.DeployPlan.Command;
import org.vipdrift.deploy.RuntimeImage;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.RemoteException;

/** Confined to one thread. Sends the package into a fresh folder of the user's own; taking it back removes the folder. */
final class UploadStep implements Step {
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private final HostShell shell;
    private final AgentPackage agent;
    private final String folder;
    private final Progress progress;
    private final Cancellation cancellation;

    /** @param folder a remote path that does not exist */
    UploadStep(HostShell shell, AgentPackage agent, String folder, Progress progress, Cancellation cancellation) {
        this.shell = shell;
        this.agent = agent;
        this.folder = folder;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /** Where the package is on the host. */
    String file() {
        return folder + "/agent.tar";
    }

    /** Where a Java runtime is on the host, if one was given. */
    String runtimeFile() {
        return folder + "/runtime.tar";
    }

    /** What each file on the host must be: SHA-256 by path. */
    Map<String, String> checksums() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(file(), agent.sha256());
        agent.runtime().ifPresent(image -> all.put(runtimeFile(), image.sha256()));
        return all;
    }

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(shell.userCommand(HostScript.SWEEP, List.of()),
                sftp("mkdir " + folder), sftp("put " + agent.file() + " " + file())));
        agent.runtime().ifPresent(image -> commands.add(sftp("put " + image.file() + " " + runtimeFile())));
        return commands;
    }

    @Override
    public String perform() throws StepFailure, InterruptedException {
        shell.asUser("removing old uploads", HostScript.SWEEP, List.of());
        try (FileTransfer files = shell.line().session().files()) {
            files.makeFolder(folder);
            files.upload(agent.file(), file(), LIMIT, progress, cancellation);
            long bytes = agent.bytes();
            if (agent.runtime().isPresent()) {
                RuntimeImage image = agent.runtime().get();
                files.upload(image.file(), runtimeFile(), LIMIT, progress, cancellation);
                bytes += image.bytes();
            }
            return String.format(Locale.ROOT, "%.1f MB were sent to %s.", bytes / 1e6, folder);
        } catch (RemoteException e) {
            throw new StepFailure(e.sentence(), e);
        }
    }

    /** What taking this back sends, which is done as well when all is well. */
    Command removal() {
        return sftp("rm -r " + folder);
    }

    private static Command sftp(String line) {
        return new Command("sftp: " + line, List.of(), Optional.empty());
    }

    @Override
    public TakeBack takeBack() {
        return TakeBack.POSSIBLE;
    }

    @Override
    public void undo() throws StepFailure, InterruptedException {
        try (FileTransfer files = shell.line().session().files()) {
            files.remove(folder);
        } catch (RemoteException e) {
            throw new StepFailure(e.sentence() + " Remove " + folder + " there, or install again.", e);
        }
    }
}
