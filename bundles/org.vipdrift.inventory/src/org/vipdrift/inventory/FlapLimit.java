package org.vipdrift.inventory;

/**
 * When a group moves too often to go on by itself.
 *
 * @param moves so many within the window are enough, 2 to 100; 0: no limit
 * @param windowSeconds 1 to 3600
 * @param holdDownSeconds for how long it then stays where it is, unless somebody acknowledges: 1 to 86400; twice as long
 *            each time it happens again
 */
public record FlapLimit(int moves, long windowSeconds, long holdDownSeconds) {
    public static final FlapLimit DEFAULT = new FlapLimit(5, 60, 60);
    public static final FlapLimit NONE = new FlapLimit(0, 60, 60);

    public boolean isOn() {
        return moves > 0;
    }
}
