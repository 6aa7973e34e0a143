package org.vipdrift.deploy.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.vipdrift.remote.RemoteException;

/** One step of a deployment: done, and undone in reverse order if a later one fails. */
interface Step {

    /** A word for the report. Never null; records' own accessors carry no null annotation they could inherit. */
    @NonNullByDefault({})
    String name();

    /** @return what was done, for the report */
    String perform() throws StepFailed, RemoteException, InterruptedException;

    /** Takes back what {@link #perform} did, also where it stopped half-way. Does nothing where there is nothing to undo. */
    default void undo() throws StepFailed, RemoteException, InterruptedException {
        // most steps leave nothing of their own behind
    }
}
