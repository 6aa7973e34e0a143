package org.vipdrift.lab.watch.client;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Thread-safe. The program's standard output, a line for each thing; numbers of questions count from 0, times are those of
 * CLOCK_MONOTONIC, which all processes of the machine share.
 *
 * <pre>
 * q NUMBER NANOS        a question left
 * a NUMBER MAC          it was answered
 * s NUMBER NANOS        an echo request left
 * e NUMBER NANOS        its answer was taken
 * m QUESTION REQUEST NANOS  all answers to these and earlier ones that had come by then are told
 * </pre>
 */
final class Tape {
    private final PrintStream out = new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16), false,
            StandardCharsets.US_ASCII);

    synchronized void line(char kind, Object... words) {
        out.append(kind);
        for (Object word : words) {
            out.append(' ').append(String.valueOf(word));
        }
        out.append('\n');
    }

    synchronized void flush() {
        out.flush();
    }
}
