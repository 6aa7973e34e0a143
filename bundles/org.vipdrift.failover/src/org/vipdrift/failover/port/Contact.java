package org.vipdrift.failover.port;

/** How far a host can be reached. */
public enum Contact {
    /** Its agent is attached and has just answered. */
    ATTACHED,
    /** SSH works, its agent does not answer: what can be done goes through one-shots of the agent program. */
    AGENT_DEAD,
    /** SSH works and no agent is installed. */
    NO_AGENT,
    /** Not even SSH works from here; that does not mean the host is dead. */
    UNREACHABLE
}
