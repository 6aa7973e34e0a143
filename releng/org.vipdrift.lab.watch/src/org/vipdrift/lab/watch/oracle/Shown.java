package org.vipdrift.lab.watch.oracle;

/**
 * Something a console showed as a fact: that this MAC answers.
 *
 * @param atNanos when it was shown, CLOCK_MONOTONIC
 */
public record Shown(long atNanos, String mac) {
}
