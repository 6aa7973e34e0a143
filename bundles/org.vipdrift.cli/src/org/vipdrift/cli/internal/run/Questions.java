package org.vipdrift.cli.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import org.vipdrift.cli.CliIo;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.Secret;

/** Thread-safe: one question at a time. Asks the person on standard error, hears standard input. */
public final class Questions {
    private static final int LONGEST = 1024;
    private final CliIo io;

    Questions(CliIo io) {
        this.io = io;
    }

    public boolean canAsk() {
        return io.canAsk();
    }

    /** Whether the answer is a clear yes; anything else, and the end of input, is a no. */
    public synchronized boolean confirm(String question) throws IOException {
        String answer = answer("", question + " [y/N] ");
        return answer.equals("y") || answer.equals("yes");
    }

    /**
     * Says something on a line of its own, asks on the next.
     *
     * @return the answer in lower case, empty at the end of input
     */
    synchronized String answer(String before, String question) throws IOException {
        io.err().println(Printable.clean(before));
        io.err().print(Printable.clean(question));
        io.err().flush();
        return readLine().map(Questions::text).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** What is typed without being shown; absent if nobody can be asked or nothing was typed. */
    public synchronized Optional<Secret> secret(String question) {
        return io.askSecret(Printable.clean(question) + " ");
    }

    /** One line of standard input that is a secret; absent if it is empty or there is none. */
    public synchronized Optional<Secret> secretLine() throws IOException {
        return readLine().filter(line -> line.length > 0).map(Secret::new);
    }

    private static String text(char[] line) {
        return new String(line);
    }

    /** At most 1024 characters, without the line end. */
    private Optional<char[]> readLine() throws IOException {
        Reader in = io.in();
        char[] line = new char[LONGEST];
        int length = 0;
        int c = in.read();
        boolean any = c >= 0;
        while (c >= 0 && c != '\n') {
            if (length == LONGEST) {
                throw new IOException("The line on standard input is longer than " + LONGEST + " characters.");
            }
            line[length++] = (char) c;
            c = in.read();
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        char[] exact = java.util.Arrays.copyOf(line, end);
        java.util.Arrays.fill(line, '\0');
        return any ? Optional.of(exact) : Optional.empty();
    }
}
