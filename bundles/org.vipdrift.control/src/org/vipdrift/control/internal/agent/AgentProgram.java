package org.vipdrift.control.internal.agent;

import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.remote.RemoteTarget;
import org.vipdrift.remote.ShellWord;

/** The commands of the agent program on a managed host; a user other than root goes through {@code sudo -n}. */
final class AgentProgram {
    static final String PATH = "/opt/vipdrift-agent/current/bin/vipdrift-agent";
    /** Where the agent listens; only root may connect. */
    static final String SOCKET = "/run/vipdrift/agent.sock";
    /** Exit status 0 where the program is installed. */
    static final String IS_INSTALLED = "test -x " + PATH;

    private AgentProgram() {
    }

    static String attach(RemoteTarget target) {
        return "exec " + asRoot(target) + PATH + " attach";
    }

    static String facts(RemoteTarget target) {
        return "exec " + asRoot(target) + PATH + " facts";
    }

    static String release(RemoteTarget target, GroupId group, Epoch epoch) {
        return "exec " + asRoot(target) + PATH + " release " + ShellWord.quote(group.name()) + " --epoch " + epoch;
    }

    private static String asRoot(RemoteTarget target) {
        return target.user().equals("root") ? "" : "sudo -n ";
    }
}
