package org.vipdrift.core.host;

/**
 * Something wrong with a group, as an agent sees it.
 *
 * @param kind a stable word: "unheard", "cut-off", "nobody-can", "two-masters", "stranger", "conflict", "removed",
 *            {@link #HELD_DOWN}
 * @param sinceNanos since when, on the host's CLOCK_MONOTONIC
 */
public record AlarmFacts(String kind, long sinceNanos, String sentence) {
    /** The group moved too often and stays where it is until a time is over, or somebody acknowledges. */
    public static final String HELD_DOWN = "held-down";
}
