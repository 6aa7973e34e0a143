package org.vipdrift.deploy.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.vipdrift.core.Cancellation;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Progress;
import org.vipdrift.deploy.internal.script.HostScript;
import org.vipdrift.remote.ExecResult;
import org.vipdrift.remote.FileTransfer;
import org.vipdrift.remote.Login;
import org.vipdrift.remote.PresentedKey;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteStream;
import org.vipdrift.remote.RemoteTarget;

/** A host that runs no script but writes down which it was to run, and answers as it was told to. */
public final class ScriptedHost implements RemoteSession {
    /** What was asked of the host, in order: a script's name, "root" before it if the user became root for it, or a file operation. */
    public final List<String> calls = new ArrayList<>();
    /** The command lines of all calls that ran a script. */
    public final Set<String> commands = new TreeSet<>();
    /** What the scripts were given, of all calls. */
    public final List<String> words = new ArrayList<>();
    public final TreeSet<String> folders = new TreeSet<>();
    public final Map<String, String> look = new LinkedHashMap<>();

    private final Map<HostScript, ExecResult> answers = new EnumMap<>(HostScript.class);
    private final Map<HostScript, Runnable> interruptions = new EnumMap<>(HostScript.class);
    private final Map<HostScript, String> failuresLeft = new EnumMap<>(HostScript.class);
    private HostScript loses;
    private boolean losesUpload;
    private String rootRefusal;
    private boolean risesByPassword;
    private boolean open = true;

    public ScriptedHost(String sha256) {
        look.putAll(Map.of("kernel", "Linux", "machine", "x86_64", "systemd", "yes", "rights", "root", "missing", "",
                "free.base", "1000000", "free:/tmp", "1000000", "active", "inactive", "end", "yes"));
        answers.put(HostScript.VERIFY, new ExecResult(OptionalInt.of(0), sha256 + " */tmp/x\n", ""));
    }

    public ScriptedHost with(String key, String value) {
        look.put(key, value);
        return this;
    }

    public ScriptedHost running(String version, String sha256, String directory) {
        return with("current", directory).with("version", version).with("sha256", sha256).with("unit", "yes")
                .with("base", "yes").with("active", "active").with("socket", "/run/vipdrift/agent")
                .with("account", "yes")
                .with("account.ours", "yes").with("state", "yes");
    }

    public ScriptedHost failing(HostScript script, String errors) {
        answers.put(script, new ExecResult(OptionalInt.of(1), "", errors));
        return this;
    }

    /** Fails the first time alone. */
    public ScriptedHost failingOnce(HostScript script, String errors) {
        failuresLeft.put(script, errors);
        return this;
    }

    public ScriptedHost answering(HostScript script, ExecResult result) {
        answers.put(script, result);
        return this;
    }

    /** A password makes the user root. */
    public ScriptedHost answersAsRoot() {
        risesByPassword = true;
        return this;
    }

    /** Nobody becomes root there. */
    public ScriptedHost refusingRoot(String sentence) {
        rootRefusal = sentence;
        return this;
    }

    /** The session is lost while this script runs. */
    public ScriptedHost losing(HostScript script) {
        loses = script;
        return this;
    }

    public ScriptedHost losingUpload() {
        losesUpload = true;
        return this;
    }

    /** Runs this on the deployment's thread while the script runs. */
    public ScriptedHost during(HostScript script, Runnable what) {
        interruptions.put(script, what);
        return this;
    }

    @Override
    public RemoteTarget target() {
        return new RemoteTarget(new HostId("h1"), "192.0.2.1", 22, "ops", new Login.Automatic());
    }

    @Override
    public PresentedKey hostKey() {
        throw new AssertionError("A deployment does not ask for this.");
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public ExecResult exec(String command, byte[] input, Duration limit) throws RemoteException, InterruptedException {
        return exec(command, "", input);
    }

    @Override
    public ExecResult execAsRoot(String command, byte[] input, Duration limit)
            throws RemoteException, InterruptedException {
        return exec(command, "root ", input);
    }

    private ExecResult exec(String command, String as, byte[] input)
            throws RemoteException, InterruptedException {
        HostScript script = read(input);
        commands.add(command);
        calls.add(as + script);
        if (rootRefusal != null && !as.isEmpty()) {
            throw new RemoteException(Reason.AUTHENTICATION, rootRefusal, null);
        }
        if (script == HostScript.LOOK && !as.isEmpty() && !risesByPassword) {
            return new ExecResult(OptionalInt.of(1), "", "sudo: a password is required\n");
        }
        checkOpen();
        interruptions.getOrDefault(script, () -> {
        }).run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (script == loses) {
            open = false;
            checkOpen();
        }
        String failure = failuresLeft.remove(script);
        if (failure != null) {
            return new ExecResult(OptionalInt.of(1), "", failure);
        }
        return script == HostScript.LOOK ? new ExecResult(OptionalInt.of(0), lookText(), "")
                : answers.getOrDefault(script, new ExecResult(OptionalInt.of(0), "", ""));
    }

    /** As a shell would: words, an empty line, the script. */
    private HostScript read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int blank = text.startsWith("\n") ? 0 : text.indexOf("\n\n") + 1;
        text.substring(0, blank).lines().map(line -> line.substring(1)).forEach(words::add);
        byte[] bare = text.substring(blank).getBytes(StandardCharsets.UTF_8);
        return Arrays.stream(HostScript.values()).filter(s -> Arrays.equals(s.input(List.of()), bare)).findFirst()
                .orElseThrow();
    }

    private String lookText() {
        StringBuilder text = new StringBuilder();
        look.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private void checkOpen() throws RemoteException {
        if (!open) {
            throw new RemoteException(Reason.LOST, "The connection to host h1 was lost.", null);
        }
    }

    @Override
    public RemoteProcess start(String command, Duration limit) {
        throw new AssertionError("A deployment does not ask for this.");
    }

    @Override
    public RemoteProcess startAsRoot(String command, Duration limit) {
        throw new AssertionError("A deployment does not ask for this.");
    }

    @Override
    public RemoteStream connect(String socket, Duration limit) {
        throw new AssertionError("A deployment does not ask for this.");
    }

    @Override
    public FileTransfer files() throws RemoteException {
        checkOpen();
        return new Files();
    }

    @Override
    public void close() {
        open = false;
    }

    private final class Files implements FileTransfer {
        @Override
        public void makeFolder(String path) {
            calls.add("make folder");
            folders.add(path);
        }

        @Override
        public void upload(Path file, String path, Duration limit, Progress progress, Cancellation cancellation)
                throws RemoteException {
            calls.add("upload");
            for (int i = 1; i <= 10; i++) {
                cancellation.check();
                progress.at("upload", i, 10);
                if (losesUpload && i == 5) {
                    open = false;
                    checkOpen();
                }
            }
        }

        @Override
        public void remove(String path) throws RemoteException {
            calls.add("remove folder");
            checkOpen();
            folders.remove(path);
        }

        @Override
        public void close() {
        }
    }
}
