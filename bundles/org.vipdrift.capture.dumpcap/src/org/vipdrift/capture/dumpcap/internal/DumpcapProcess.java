package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.CaptureOrder;

/**
 * Thread-safe. A dumpcap that captures into a pipe. It would notice the end of this process only at the next packet, so
 * a shell beside it waits for the end of its own input, which comes with the end of this process in whatever way, and
 * then ends dumpcap.
 */
final class DumpcapProcess {
    /** No word of a person gets into it: dumpcap and its arguments come as the shell's own arguments. */
    private static final String WITH_WATCH = "exec 3<&0; \"$@\" 3<&- </dev/null & child=$!; "
            + "(read -r end <&3; kill $child) >/dev/null 2>&1 & watch=$!; "
            + "wait $child; status=$?; kill $watch 2>/dev/null; exit $status";
    private static final Path SHELL = Path.of("/bin/sh");
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_WORDS = 1 << 14;
    /** Beyond an exit status of a shell that tells a signal. */
    private static final int SIGNAL = 128;
    private final Process process;
    private final StringBuffer words = new StringBuffer();
    private final Thread listener;

    private DumpcapProcess(Process process) {
        this.process = process;
        listener = Thread.ofVirtual().name("dumpcap's words").start(this::listen);
    }

    static DumpcapProcess start(Path program, String interfaceArgument, CaptureOrder order) throws IOException {
        List<String> command = new ArrayList<>(List.of("-c", WITH_WATCH, "sh", program.toString(), "-q"));
        command.addAll(List.of("-i", interfaceArgument, "-s", "" + order.snapLength(), "-B",
                "" + Math.max(1, order.bufferBytes() / MEBIBYTE), "-w", "-"));
        if (!order.promiscuous()) {
            command.add("-p");
        }
        if (!order.filter().isEmpty()) {
            command.addAll(List.of("-f", order.filter()));
        }
        return new DumpcapProcess(Answer.builder(SHELL, command).start());
    }

    InputStream packets() {
        return process.getInputStream();
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
            words.append("dumpcap: its words could not be read: ").append(e.getMessage());
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
