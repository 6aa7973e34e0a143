package org.vipdrift.control.internal.secret;

import java.io.IOException;

/** The secure storage is there, but nobody has opened it; the message is a sentence. */
final class LockedException extends IOException {
    private static final long serialVersionUID = 1L;

    LockedException(String sentence) {
        super(sentence);
    }
}
