package org.vipdrift.control.internal.secret;

import java.io.IOException;

/** A secret does not open: the key is another's, or somebody has changed or moved it. */
final class WrongKeyException extends IOException {
    private static final long serialVersionUID = 1L;

    WrongKeyException(String name, Throwable cause) {
        super("the secret " + name + " in it does not open: it was sealed by another key, or was changed", cause);
    }
}
