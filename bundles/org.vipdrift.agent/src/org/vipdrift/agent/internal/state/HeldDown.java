package org.vipdrift.agent.internal.state;

/**
 * That a group moved too often and is held down, or was last.
 *
 * @param boot the run of the host under which the time counts
 * @param untilNanos on CLOCK_MONOTONIC
 * @param times how often in a row
 */
public record HeldDown(String boot, long untilNanos, int times) {
}
