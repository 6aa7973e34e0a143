package org.vipdrift.deploy.internal;

/** A step could not be done; the message is one sentence: what, where, why, what to do. */
public final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public StepFailed(String sentence) {
        super(sentence);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
