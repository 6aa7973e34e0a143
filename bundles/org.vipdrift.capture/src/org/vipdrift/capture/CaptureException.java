package org.vipdrift.capture;

import org.eclipse.jdt.annotation.Nullable;

/** Why a capture cannot be; the message is one sentence with the remedy. */
public class CaptureException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** What kind of trouble it is, for a program to tell apart. */
    public enum Reason {
        /** The process may not open packet sockets. */
        NO_RIGHTS,
        /** libpcap is not installed or does not fit. */
        NO_LIBRARY,
        /** There is no such interface. */
        NO_INTERFACE,
        /** The interface is there but down. */
        INTERFACE_DOWN,
        /** The capture filter is not valid. */
        BAD_FILTER,
        /** Anything else, in libpcap's words. */
        BROKEN
    }

    public CaptureException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public CaptureException(Reason reason, String sentence) {
        this(reason, sentence, null);
    }

    public Reason reason() {
        return reason;
    }
}
