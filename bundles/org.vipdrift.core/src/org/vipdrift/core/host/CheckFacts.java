package org.vipdrift.core.host;

/**
 * How a health check of a group stands on a host.
 *
 * @param kind "tcp", "http", "script", "process", "file", "link"
 * @param state "passing", "failing", or "waiting" until it has been made often enough to tell
 * @param sinceNanos since when, on the host's CLOCK_MONOTONIC
 * @param weight 0 when failing is a fault
 * @param sentence what the last attempt found
 */
public record CheckFacts(String name, String kind, String state, long sinceNanos, int weight, String sentence) {
    public static final String PASSING = "passing";
    public static final String FAILING = "failing";
    public static final String WAITING = "waiting";
}
