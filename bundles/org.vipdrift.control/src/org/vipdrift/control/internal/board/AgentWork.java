package org.vipdrift.control.internal.board;

import org.vipdrift.core.HostId;

/** What this console may be doing to the agent on a host. */
public enum AgentWork {
    INSTALLING("installing", "installed"), RESTARTING("restarting", "restarted"), REMOVING("removing", "removed");

    private final String word;
    private final String done;

    AgentWork(String word, String done) {
        this.word = word;
        this.done = done;
    }

    /** The machine's reason of a status. */
    String reason() {
        return word;
    }

    String sentence(HostId host) {
        return "The agent on " + host + " is being " + done + ".";
    }
}
