package org.vipdrift.lab.watch.oracle;

/** What a person ordered, and until when it must hold; times are CLOCK_MONOTONIC. */
public sealed interface Word {
    long fromNanos();

    long untilNanos();

    /** The host with this MAC holds. */
    record HeldBy(String mac, long fromNanos, long untilNanos) implements Word {
    }

    /** The agents decide, or not. */
    record Armed(boolean armed, long fromNanos, long untilNanos) implements Word {
    }
}
