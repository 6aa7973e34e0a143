package org.vipdrift.control.internal.session;

import org.vipdrift.control.ControlException;
import org.vipdrift.control.ControlException.Reason;
import org.vipdrift.inventory.InventoryException;
import org.vipdrift.remote.RemoteException;

/** Carries failures of the layers below over to what a console and a command line report. */
public final class Failures {
    private Failures() {
    }

    /** No session was to be had. */
    public static ControlException connecting(RemoteException e) {
        return new ControlException(connecting(e.reason()), e.sentence());
    }

    /** An order on an open session failed. */
    public static ControlException working(RemoteException e) {
        return new ControlException(working(e.reason()), e.sentence());
    }

    public static ControlException of(InventoryException e) {
        return new ControlException(switch (e.reason()) {
            case NO_SUCH_ITEM -> Reason.NO_SUCH_ITEM;
            case FILE_ACCESS -> Reason.NO_PERMISSION;
            case DISK_FULL -> Reason.FAILED;
            case RULE, DAMAGED_FILE -> Reason.INVALID;
            case CHANGED_MEANWHILE -> Reason.UNSAFE;
        }, e.sentence());
    }

    /** A host without a session is unreachable, whether it says no or nothing. */
    public static Reason connecting(RemoteException.Reason reason) {
        return switch (reason) {
            case AUTHENTICATION -> Reason.NO_PERMISSION;
            case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, HOST_KEY_REVOKED -> Reason.CONFIGURATION;
            case UNRESOLVED, REFUSED, TIMEOUT, UNREACHABLE, PROTOCOL, LOST, BUSY -> Reason.UNREACHABLE;
            case CANCELLED -> Reason.CANCELLED;
        };
    }

    /** A host that has let somebody in is there, though it may be slow or unable. */
    public static Reason working(RemoteException.Reason reason) {
        return switch (reason) {
            case TIMEOUT -> Reason.TIMEOUT;
            case PROTOCOL -> Reason.FAILED;
            case AUTHENTICATION, HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, HOST_KEY_REVOKED, UNRESOLVED, REFUSED, UNREACHABLE,
                    LOST, BUSY, CANCELLED ->
                connecting(reason);
        };
    }
}
