package org.vipdrift.cli.internal.run;

import java.io.IOException;

/** Standard output takes no more. The message is one sentence, empty where there is nothing to say. */
public final class OutputClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Whoever read it had enough, as head(1) has after ten lines. */
    public OutputClosedException() {
        super("");
    }

    /** It can't be written, as for a full disk. */
    public OutputClosedException(IOException cause) {
        super("Standard output can't be written: " + cause.getMessage() + ".", cause);
    }
}
