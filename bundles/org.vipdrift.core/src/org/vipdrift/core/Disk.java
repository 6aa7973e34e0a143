package org.vipdrift.core;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** What a failed write tells. */
public final class Disk {
    private Disk() {
    }

    /** Whether there was no room for what was to be written. */
    public static boolean isFull(IOException e) {
        String words = words(e);
        return Errno.ENOSPC.isIn(words) || Errno.EDQUOT.isIn(words);
    }

    /** Why, as the end of a sentence without its full stop; of a full disk also what to do. */
    public static String why(IOException e) {
        return isFull(e) ? "the disk is full; make room there and try again" : Printable.clean(words(e));
    }

    private static String words(IOException e) {
        Optional<String> reason = e instanceof FileSystemException failed ? Optional.ofNullable(failed.getReason())
                : Optional.empty();
        return reason.orElseGet(() -> String.valueOf(e.getMessage()));
    }
}
