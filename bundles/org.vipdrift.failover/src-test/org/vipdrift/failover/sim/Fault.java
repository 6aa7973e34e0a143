package org.vipdrift.failover.sim;

/** What happens to one order. */
public enum Fault {
    /** It never arrives. */
    REQUEST_LOST,
    /** It arrives seconds later, when nobody waits for it any more. */
    REQUEST_DELAYED,
    /** It is carried out, the answer never arrives; the connection can be made again. */
    ANSWER_LOST,
    /** The agent dies before it acts, and is back after 100 ms. */
    AGENT_CRASHES_BEFORE,
    /** The agent dies when it has acted, and is back after 100 ms. */
    AGENT_CRASHES_AFTER,
    /** The agent dies when it has acted, and is not started again. */
    AGENT_STAYS_DEAD,
    POWER_LOST_BEFORE, POWER_LOST_AFTER,
    /** SSH stops working, agent and kernel live on. */
    SSH_CUT_BEFORE, SSH_CUT_AFTER,
    /** The kernel refuses. */
    KERNEL_REFUSES,
    /** Another console was here first. */
    OVERTAKEN,
    /** Our console is killed. */
    CONSOLE_KILLED_BEFORE, CONSOLE_KILLED_AFTER
}
