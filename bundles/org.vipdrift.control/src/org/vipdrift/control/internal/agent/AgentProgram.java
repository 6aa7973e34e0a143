package org.vipdrift.control.internal.agent;

import org.vipdrift.remote.RemoteTarget;

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

    /** For a {@link org.vipdrift.remote.ConstantShell}, with the group and its epoch as words. */
    static String release(RemoteTarget target) {
        return "exec " + asRoot(target) + PATH + " release \"$1\" --epoch \"$2\" < /dev/null";
    }

    private static String asRoot(RemoteTarget target) {
        return target.user().equals("root") ? "" : "sudo -n ";
    }
}
