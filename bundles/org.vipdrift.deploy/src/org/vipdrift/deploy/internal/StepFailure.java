package org.vipdrift.deploy.internal;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.deploy.DeployReport.Reason;
import org.vipdrift.remote.RemoteException;

/** A step could not be done; the message is a sentence: what, where, why, what to do. */
public final class StepFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** One whose reason follows from its cause: what a transport's failure says, else FAILED. */
    public StepFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.reason = cause instanceof RemoteException remote ? reason(remote.reason()) : Reason.FAILED;
    }

    StepFailure(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    /** Neither a person nor the clock cancels this way: that the transport says CANCELLED is a failure of its own. */
    private static Reason reason(RemoteException.Reason reason) {
        return switch (reason) {
            case AUTHENTICATION -> Reason.NO_PERMISSION;
            case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, HOST_KEY_REVOKED -> Reason.UNFIT;
            case UNRESOLVED, REFUSED, UNREACHABLE, LOST, BUSY -> Reason.UNREACHABLE;
            case TIMEOUT -> Reason.TIMEOUT;
            case PROTOCOL, CANCELLED -> Reason.FAILED;
        };
    }

    public Reason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
