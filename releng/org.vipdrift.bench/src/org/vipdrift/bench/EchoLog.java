package org.vipdrift.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Immutable. All answers to one series of echo requests, in the order in which the requests left. */
record EchoLog(List<Echo> echoes, double intervalMillis) {

    static EchoLog read(Path file, double intervalMillis) throws IOException {
        List<Echo> echoes = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Echo.read(line).ifPresent(echoes::add);
            }
        }
        echoes.sort(Comparator.comparingLong(Echo::sequence));
        return new EchoLog(List.copyOf(echoes), intervalMillis);
    }

    /** {@link #longestSilence} of each window. */
    List<Double> silences(List<Window> windows) {
        return windows.stream().map(this::longestSilence).toList();
    }

    /**
     * The longest silence that a client saw and that began in the window: from the last request that was answered to the
     * next that was, less one interval, where at least one between them went unanswered. Requests the client itself was
     * late to send do not count.
     *
     * @return milliseconds; 0 if every request was answered, infinite if none was after the window
     */
    double longestSilence(Window window) {
        if (echoes.isEmpty() || echoes.getLast().sentMillis() <= window.toMillis()) {
            return Double.POSITIVE_INFINITY;
        }
        double longest = 0;
        for (int i = 1; i < echoes.size(); i++) {
            Echo before = echoes.get(i - 1);
            Echo after = echoes.get(i);
            if (window.holds(before.sentMillis()) && after.sequence() - before.sequence() > 1) {
                longest = Math.max(longest, after.sentMillis() - before.sentMillis() - intervalMillis);
            }
        }
        return longest;
    }
}
