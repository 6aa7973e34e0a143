package org.vipdrift.agent.api;

/**
 * When a group moves too often to go on by itself.
 *
 * @param moves so many within the window are enough, 2 to 100
 * @param windowSeconds 1 to 3600
 * @param holdDownSeconds for how long it then stays where it is, unless somebody acknowledges; twice as long each time it
 *            happens again
 */
public record FlapTerms(int moves, long windowSeconds, long holdDownSeconds) {
}
