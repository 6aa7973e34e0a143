package org.vipdrift.remote.sshj.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/** What lies behind an exception of SSHJ. */
final class Causes {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 300;

    private Causes() {
    }

    static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /**
     * The message of the innermost cause that has one, without a full stop, made printable and at most 300 characters
     * long: parts of it may come from the host.
     */
    static String message(Throwable thrown) {
        String clean = Printable.clean(innermost(thrown));
        String shortened = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
        return shortened.endsWith(".") ? shortened.substring(0, shortened.length() - 1) : shortened;
    }

    /** The same as it is: for looking at, not for showing. */
    static String innermost(Throwable thrown) {
        String message = thrown.getClass().getSimpleName();
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String own = cause.getMessage();
            if (own != null && !own.isBlank()) {
                message = own;
            }
            cause = cause.getCause();
        }
        return message;
    }
}
