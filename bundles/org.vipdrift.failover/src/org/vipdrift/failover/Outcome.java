package org.vipdrift.failover;

/** How a move ended; {@code UNKNOWN} is never shown as green. */
public enum Outcome {
    DONE("done"), ROLLED_BACK("rolled-back"), REFUSED("refused"), FAILED("failed"), UNKNOWN("unknown");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As shown and as in JSON. */
    public String word() {
        return word;
    }
}
