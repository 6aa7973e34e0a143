package org.vipdrift.agent.api;

/**
 * @param after only events with a greater {@link PastEvent#number}
 * @param most at most so many, 1 to 500; the oldest first
 */
public record PastOrder(long after, int most) {
}
