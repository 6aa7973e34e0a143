package org.vipdrift.agent.internal.ffi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;

/**
 * A network namespace of its own, for tests: one thread that lives in it. What runs there, the threads it starts and
 * the programs it calls see nothing of the machine's own network. Its mounts are its own as well. It goes when its
 * thread and sockets go.
 */
public final class Namespace implements AutoCloseable {
    private static final int CLONE_NEWNET = 0x40000000;
    private static final int CLONE_NEWNS = 0x00020000;
    private static final CFunction UNSHARE = new CFunction("unshare");
    private static final CFunction GETTID = new CFunction("gettid");
    private static final CFunction GETUID = new CFunction("getuid");

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("namespace").factory());
    private final int threadId;

    /** Skips the test where namespaces cannot be had; in CI (CI=true) it fails then. */
    public Namespace() throws Exception {
        boolean root = GETUID.callUnchecked() == 0;
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(root, "needs root, for network namespaces");
        }
        threadId = call(() -> {
            UNSHARE.call(CLONE_NEWNET | CLONE_NEWNS);
            return GETTID.call();
        });
        program(List.of("mount", "--make-rprivate", "/"));
        ip("link set lo up");
    }

    /** Mounts a disk of a few pages, seen inside only. */
    public void mountTiny(Path folder) throws Exception {
        program(List.of("mount", "-t", "tmpfs", "-o", "size=16k", "tiny", folder.toString()));
    }

    public void remountReadOnly(Path folder) throws Exception {
        program(List.of("mount", "-o", "remount,ro", folder.toString()));
    }

    /** Two namespaces' interfaces joined by a cable, each up and with a MAC of its own. */
    public static void cable(Namespace here, String name, Namespace there, String otherName) throws Exception {
        here.ip("link add", name, "address 02:00:00:00:00:0a type veth peer name", otherName,
                "address 02:00:00:00:00:0b netns", Integer.toString(there.threadId));
        here.ip("link set up dev", name);
        there.ip("link set up dev", otherName);
    }

    public <T> T call(Callable<T> work) throws Exception {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public void run(Work work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs ip(8) inside; words are split at spaces. */
    public String ip(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip"));
        for (String word : words) {
            command.addAll(List.of(word.split(" ")));
        }
        return program(command);
    }

    /** Runs ip(8) inside with one odd word that is not split. */
    public String ipOdd(String odd, String before, String after) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(before.split(" ")));
        command.add(odd);
        if (!after.isEmpty()) {
            command.addAll(List.of(after.split(" ")));
        }
        return program(command);
    }

    private String program(List<String> command) throws Exception {
        return call(() -> {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + output);
            }
            return output;
        });
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
