package org.vipdrift.vrrp.simulation;

import java.util.SplittableRandom;

/**
 * Confined to its world's thread. The wire between stations 0 to n-1: the members, then the gateway, then the witnesses.
 * Stations on different sides do not reach each other; a deaf one does not get another's adverts, but its ARP.
 */
final class Segment {
    /** What packets may take, there and in the hosts that send and get them, so that no two hold. */
    private static final long BEARABLE_DELAY = 4 * World.MILLI;
    private final SplittableRandom random;
    private final int[] side;
    private final boolean[][] deaf;
    private double loss;
    private long leastDelay = 50_000;
    private long moreDelay = 300_000;

    Segment(int stations, SplittableRandom random) {
        this.random = random;
        side = new int[stations];
        deaf = new boolean[stations][stations];
    }

    int side(int station) {
        return side[station];
    }

    void part(int station, int to) {
        side[station] = to;
    }

    void deafen(int station, int from, boolean on) {
        deaf[station][from] = on;
    }

    void lose(double share) {
        loss = share;
    }

    double loss() {
        return loss;
    }

    void delay(long least, long more) {
        leastDelay = least;
        moreDelay = more;
    }

    boolean joins(int one, int other) {
        return side[one] == side[other];
    }

    /** Whether an advert from one station gets to another this time. */
    boolean carries(int from, int to) {
        return joins(from, to) && !deaf[to][from] && arrives();
    }

    /** Whether one packet gets through. */
    boolean arrives() {
        return loss == 0 || random.nextDouble() >= loss;
    }

    /** Whether a question and its answer get through. */
    boolean answers(int one, int other) {
        return joins(one, other) && arrives() && arrives();
    }

    /** Drawn for each packet, so they overtake each other. */
    long delay() {
        return leastDelay + random.nextLong(moreDelay);
    }

    long longestDelay() {
        return leastDelay + moreDelay;
    }

    /** Whether packets may be lost, late, or unheard: then two may hold for a moment. */
    boolean isImpaired() {
        if (loss > 0 || longestDelay() > BEARABLE_DELAY) {
            return true;
        }
        for (boolean[] station : deaf) {
            for (boolean one : station) {
                if (one) {
                    return true;
                }
            }
        }
        return false;
    }
}
