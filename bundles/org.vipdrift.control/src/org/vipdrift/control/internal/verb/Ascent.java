package org.vipdrift.control.internal.verb;

import org.vipdrift.core.Become;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteSession;

/** Confined to one test. Whether the user who is logged in becomes root by the host's way. */
record Ascent(RemoteSession session, Deadline deadline) {
    private static final byte[] NOTHING = {};

    /**
     * Tries it out, unless the look has shown already that no password is needed.
     *
     * @throws RemoteException AUTHENTICATION if a password was given and not accepted
     */
    Look from(Look look) throws RemoteException, InterruptedException {
        Become way = session.target().become();
        if (look.isRoot() || look.maySudo() && way == Become.SUDO) {
            return look;
        }
        boolean risen = session.execAsRoot("true", NOTHING, deadline.left()).succeeded();
        return look.withRights(risen ? way.program() + " with a password" : "neither");
    }
}
