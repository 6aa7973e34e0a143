package org.vipdrift.cli.internal.run;

import java.io.IOException;

/** Whoever read standard output does so no more; the message is one sentence. */
public final class OutputClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    public OutputClosedException() {
        super("Standard output was closed before everything was printed.");
    }
}
