package org.vipdrift.lab.watch;

/**
 * Echo requests in a row that nobody answered.
 *
 * @param fromNanos when the first of them left, CLOCK_MONOTONIC
 * @param nanos for how long they went on
 */
public record Silence(long fromNanos, long nanos, int requests) {

    public double millis() {
        return nanos / 1e6;
    }
}
