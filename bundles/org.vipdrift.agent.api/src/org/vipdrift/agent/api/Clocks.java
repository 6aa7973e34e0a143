package org.vipdrift.agent.api;

/**
 * @param monotonicNanos the host's CLOCK_MONOTONIC
 * @param wallMillis the host's wall clock, milliseconds since 1970; for display, never for a decision
 */
public record Clocks(long monotonicNanos, long wallMillis) {
}
