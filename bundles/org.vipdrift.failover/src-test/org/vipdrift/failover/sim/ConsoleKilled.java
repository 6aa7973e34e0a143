package org.vipdrift.failover.sim;

/** SIGKILL to the console: nothing of it runs any more. */
public final class ConsoleKilled extends Error {

    private static final long serialVersionUID = 1L;
}
