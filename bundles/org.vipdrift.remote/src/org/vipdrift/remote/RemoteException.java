package org.vipdrift.remote;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Printable;

/**
 * The transport to a host failed; the message is one sentence: what failed, on which host, why, what to do. Parts of it may
 * come from the host, so it is made printable.
 */
public class RemoteException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    /** Machine-readable causes. */
    public enum Reason {
        UNRESOLVED, REFUSED, TIMEOUT, UNREACHABLE, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, HOST_KEY_REVOKED,
        AUTHENTICATION, PROTOCOL, LOST, BUSY, CANCELLED
    }

    public RemoteException(Reason reason, String sentence, @Nullable Throwable cause) {
        super(Printable.clean(sentence), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
