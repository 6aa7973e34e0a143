package org.vipdrift.lab.watch;

/** A time in which one MAC alone answered: from the first of its answers to the last. */
public record Turn(String mac, long fromNanos, long toNanos) {
}
