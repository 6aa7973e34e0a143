package org.vipdrift.control.internal.agent;

import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.remote.ShellWord;

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

    static String release(GroupId group, Epoch epoch) {
        return PATH + " release " + ShellWord.quote(group.name()) + " --epoch " + epoch;
    }
}
