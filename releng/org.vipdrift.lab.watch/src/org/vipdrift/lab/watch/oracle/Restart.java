package org.vipdrift.lab.watch.oracle;

/** A program was ended and started again in this time; times are CLOCK_MONOTONIC. @param what "the agent of h1" */
public record Restart(String what, long fromNanos, long toNanos) {
}
