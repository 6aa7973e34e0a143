package org.vipdrift.vrrp;

/**
 * When a group moves too often to go on by itself: then it is held down.
 *
 * @param moves so many within the window are enough, 2 to 100
 * @param holdDownNanos for how long it is held down, unless somebody acknowledges: twice as long each time it happens again
 *            without a whole window of calm in between, an hour at most
 */
public record MoveLimit(int moves, long windowNanos, long holdDownNanos) {
}
