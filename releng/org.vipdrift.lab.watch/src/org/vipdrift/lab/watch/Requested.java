package org.vipdrift.lab.watch;

/**
 * An echo request.
 *
 * @param atNanos when it left, CLOCK_MONOTONIC
 * @param answered whether it was answered in time
 */
public record Requested(long number, long atNanos, boolean answered) {
}
