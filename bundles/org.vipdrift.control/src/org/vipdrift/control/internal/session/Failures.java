package org.vipdrift.control.internal.session;

import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.remote.RemoteException;

/** Carries failures of the layers below over to what a console and a command line report. */
public final class Failures {
    private Failures() {
    }

    public static ControlException of(RemoteException e) {
        return new ControlException(reason(e.reason()), e.sentence());
    }

    public static ControlException of(InventoryException e) {
        return new ControlException(switch (e.reason()) {
            case NO_SUCH_ITEM -> Reason.NO_SUCH_ITEM;
            case FILE_ACCESS -> Reason.NO_PERMISSION;
            case RULE, DAMAGED_FILE -> Reason.INVALID;
        }, e.sentence());
    }

    public static Reason reason(RemoteException.Reason reason) {
        return switch (reason) {
            case AUTHENTICATION -> Reason.NO_PERMISSION;
            case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, HOST_KEY_REVOKED -> Reason.CONFIGURATION;
            case UNRESOLVED, REFUSED, TIMEOUT, UNREACHABLE, PROTOCOL, LOST, BUSY -> Reason.UNREACHABLE;
            case CANCELLED -> Reason.CANCELLED;
        };
    }
}
