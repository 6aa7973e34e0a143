package org.vipdrift.lab.watch.oracle;

/**
 * Something a console showed as a fact: that this MAC answers.
 *
 * @param atNanos when the console says it was observed, CLOCK_MONOTONIC; a truth shown with its age is no untruth
 */
public record Shown(long atNanos, String mac) {
}
