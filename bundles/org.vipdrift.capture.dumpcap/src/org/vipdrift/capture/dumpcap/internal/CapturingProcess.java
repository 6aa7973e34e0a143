package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Thread-safe. A program that captures into a pipe until its own input ends: with the end of this process, however that
 * comes about, it ends too.
 */
final class CapturingProcess {
    /**
     * For a program that would notice the end of its input only at the next packet: a shell beside it waits for that, and
     * then ends it. No word of a person gets into it: the program and its arguments come as the shell's own arguments.
     */
    private static final String WITH_WATCH = "exec 3<&0; \"$@\" 3<&- </dev/null & child=$!; "
            + "(read -r end <&3; kill $child) >/dev/null 2>&1 & watch=$!; "
            + "wait $child; status=$?; kill $watch 2>/dev/null; exit $status";
    private static final Path SHELL = Path.of("/bin/sh");
    private static final int MOST_WORDS = 1 << 14;
    /** Beyond an exit status of a shell or of the JDK that tells a signal. */
    private static final int SIGNAL = 128;
    private final Process process;
    private final StringBuffer words = new StringBuffer();
    private final Thread listener;

    private CapturingProcess(Process process) {
        this.process = process;
        listener = Thread.ofVirtual().name("words of a capture").start(this::listen);
    }

    /** A program that ends itself when its input does. */
    static CapturingProcess start(Path program, List<String> arguments) throws IOException {
        return new CapturingProcess(Answer.builder(program, arguments).start());
    }

    /** Any other. */
    static CapturingProcess watched(Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("-c", WITH_WATCH, "sh", program.toString()));
        command.addAll(arguments);
        return new CapturingProcess(Answer.builder(SHELL, command).start());
    }

    InputStream packets() {
        return new GatheringInput(process.getInputStream());
    }

    /** Keeps what it complains of: the beginning, if it should be much. */
    private void listen() {
        byte[] some = new byte[MOST_WORDS];
        try (InputStream in = process.getErrorStream()) {
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (words.length() < MOST_WORDS) {
                    words.append(new String(some, 0, count, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            words.append("Its words could not be read: ").append(e.getMessage());
        }
    }

    /** Has it stop; what it still holds comes before the end of its packets. */
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }

    /** Whether it ends by itself in that time. */
    boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Waits for its end, forces it after the time; all it said. */
    String end(Duration time) throws InterruptedException {
        if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        listener.join(time);
        return words.toString();
    }

    /** How it ended, to complete a sentence; known after {@link #end}. */
    String manner() {
        int status = process.isAlive() ? 0 : process.exitValue();
        return status > SIGNAL ? "was ended by signal " + (status - SIGNAL) : "ended with status " + status;
    }
}
