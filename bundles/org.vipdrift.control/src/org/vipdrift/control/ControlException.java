package org.vipdrift.control;

/** Something asked for can't be done; the message is one sentence: what, where, why, what to do. */
public class ControlException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Machine-readable causes; the command line's exit statuses follow from them. */
    public enum Reason {
        INVALID, NO_SUCH_ITEM, UNREACHABLE, NO_PERMISSION, CONFIGURATION, UNSAFE, TIMEOUT, CANCELLED, FAILED
    }

    public ControlException(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
