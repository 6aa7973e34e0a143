package org.vipdrift.capture.internal.file;

/** A record that cannot be; the message completes the sentence "The file is damaged at byte N: ...". */
public final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final long offset;

    public DamagedException(long offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    public long offset() {
        return offset;
    }

    public String what() {
        return String.valueOf(getMessage());
    }
}
