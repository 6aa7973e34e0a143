package org.vipdrift.agent.api;

/** What a prepared host is going to do in a move. */
public enum Role {
    CLAIM,
    /**
     * As {@link #CLAIM}, for a move whose holder cannot take back: where neither claim, release nor settle comes by the
     * deadline, the agent asks the wire by itself, and claims if that is alive and nobody answers. It does so after a
     * restart too, unless more than a minute or a reboot lies in between. Known to agents that name the capability
     * {@link Hello#TAKE_OVER}; others refuse it with {@link AgentError#INVALID}.
     */
    TAKE_OVER, RELEASE
}
