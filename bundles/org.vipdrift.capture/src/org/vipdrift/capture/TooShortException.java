package org.vipdrift.capture;

/** A read past the end of a {@link Slice}; has no stack trace because damaged packets come in floods. */
public final class TooShortException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooShortException() {
        super("The packet ends before this field.", null, false, false);
    }
}
