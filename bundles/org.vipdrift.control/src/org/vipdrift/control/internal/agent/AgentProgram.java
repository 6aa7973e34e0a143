package org.vipdrift.control.internal.agent;

/** The commands of the agent program on a managed host; all of them are for root. */
final class AgentProgram {
    static final String PATH = "/opt/vipdrift-agent/current/bin/vipdrift-agent";
    /** Where the agent listens; only root may connect. */
    static final String SOCKET = "/run/vipdrift/agent.sock";
    /** Exit status 0 where the program is installed. */
    static final String IS_INSTALLED = "test -x " + PATH;

    private AgentProgram() {
    }

    static String attach() {
        return PATH + " attach";
    }

    static String facts() {
        return PATH + " facts";
    }

    /** For a {@link org.vipdrift.remote.ConstantShell}, with the group and its epoch as words. */
    static String release() {
        return "exec " + PATH + " release \"$1\" --epoch \"$2\" < /dev/null";
    }
}
