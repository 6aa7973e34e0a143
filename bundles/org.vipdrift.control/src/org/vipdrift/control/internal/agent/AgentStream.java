package org.vipdrift.control.internal.agent;

import java.util.function.Supplier;
import org.vipdrift.core.Deadline;
import org.vipdrift.remote.RemoteException;
import org.vipdrift.remote.RemoteException.Reason;
import org.vipdrift.remote.RemoteProcess;
import org.vipdrift.remote.RemoteSession;
import org.vipdrift.remote.RemoteStream;

/**
 * A stream to an agent's socket. Root's SSH server connects to it itself, so that no program of ours lies in between; where
 * it won't, and for other users, {@code vipdrift-agent attach} joins its standard streams to it.
 *
 * @param complaint what went wrong on the host so far, empty if nothing
 */
record AgentStream(RemoteStream bytes, Supplier<String> complaint) {

    static AgentStream open(RemoteSession session, Deadline deadline) throws RemoteException, InterruptedException {
        if (session.target().isRoot()) {
            try {
                return new AgentStream(session.connect(AgentProgram.SOCKET, deadline.left()), () -> "");
            } catch (RemoteException e) {
                if (e.reason() != Reason.PROTOCOL) {
                    throw e;
                }
            }
        }
        RemoteProcess attach = session.startAsRoot(AgentProgram.attach(), deadline.left());
        return new AgentStream(attach, attach::errorsSoFar);
    }
}
