package org.vipdrift.deploy.internal;

import org.eclipse.jdt.annotation.Nullable;

/** A step could not be done; the message is a sentence: what, where, why, what to do. */
public final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public StepFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
