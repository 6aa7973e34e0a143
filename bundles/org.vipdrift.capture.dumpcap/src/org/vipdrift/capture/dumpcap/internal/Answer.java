package org.vipdrift.capture.dumpcap.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vipdrift.capture.CaptureException;
import org.vipdrift.capture.CaptureException.Reason;

/**
 * What a program said to a short question, at most a mebibyte of it.
 *
 * @param status its exit status
 * @param text what it wrote, errors included
 */
record Answer(int status, String text) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST = 1 << 20;

    static Answer of(Path program, List<String> arguments) throws CaptureException {
        try {
            Process process = builder(program, arguments).redirectErrorStream(true).start();
            process.getOutputStream().close();
            Thread limit = Thread.ofVirtual().start(() -> endAfter(process));
            try (InputStream in = process.getInputStream()) {
                String text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
                in.close();
                return new Answer(process.waitFor(), text);
            } finally {
                process.destroyForcibly();
                limit.interrupt();
            }
        } catch (IOException e) {
            throw new CaptureException(Reason.BROKEN, "The program " + program + " cannot be run: " + e.getMessage()
                    + ". Install it again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CaptureException(Reason.BROKEN, "Asking " + program + " was interrupted.", e);
        }
    }

    private static void endAfter(Process process) {
        try {
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            /* It has answered. */
            Thread.currentThread().interrupt();
        }
    }

    /** With errors in English, which is read here. */
    static ProcessBuilder builder(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
