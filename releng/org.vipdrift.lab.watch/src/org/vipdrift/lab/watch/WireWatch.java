package org.vipdrift.lab.watch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vipdrift.lab.watch.client.WatchProgram;

/**
 * Thread-safe. A client in a namespace of its own that asks for one address, from now until it is closed. It may be slow on a
 * busy machine: what it says is told by questions and their answers, and a question counts as unanswered only when all
 * answers that had come are taken.
 */
public final class WireWatch implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int END_SECONDS = 10;
    private final Process program;
    private final Recording recording;

    /**
     * @param inClient the words that run a program in the client's namespace
     * @param classPath with this bundle
     * @param echoInterval of the echo requests, at least 1 ms
     */
    public WireWatch(List<String> inClient, String classPath, String interfaceName, String address,
            Duration echoInterval) throws IOException {
        List<String> words = new ArrayList<>(inClient);
        words.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                WatchProgram.class.getName(), interfaceName, address, String.valueOf(echoInterval.toNanos() / 1000)));
        recording = new Recording(echoInterval.toNanos());
        program = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.ofPlatform().name("watch-reader").daemon().start(this::read);
    }

    private void read() {
        try (BufferedReader lines = program.inputReader(StandardCharsets.US_ASCII)) {
            lines.lines().forEach(recording::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All up to now: every answer that has come is in it. */
    public WireLog upToNow() throws InterruptedException {
        int before = recording.marks();
        try {
            program.outputWriter().write('\n');
            program.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The client of the lab has ended", e);
        }
        awaitMark(before);
        return recording.log();
    }

    private void awaitMark(int before) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        synchronized (recording) {
            while (recording.marks() <= before) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || !program.isAlive()) {
                    throw new IllegalStateException("The client of the lab does not answer.");
                }
                recording.wait(Math.min(left, 1000));
            }
        }
    }

    /** Keeps memory and logs short: what left before is not told any more. */
    public void forgetBefore(long nanos) {
        recording.forgetBefore(nanos);
    }

    @Override
    public void close() throws IOException {
        try (var ended = program.outputWriter()) {
            ended.flush();
        } finally {
            end();
        }
    }

    private void end() {
        try {
            if (!program.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
