package org.vipdrift.vrrp.simulation;

import org.vipdrift.vrrp.MoveLimit;
import org.vipdrift.vrrp.Terms;

/** How long what may be, in nanoseconds, from a world's terms. */
final class Bounds {
    private static final long PAUSE = 10 * World.SECOND;
    private static final long SLOT = 15 * World.MILLI;

    private Bounds() {
    }

    private static Terms terms(World world) {
        return world.hosts.getFirst().terms;
    }

    private static long advert(World world) {
        return terms(world).advertNanos();
    }

    /** Each rank waits for the ones before it; the first answer may come to nothing once. */
    private static long turns(World world) {
        return SLOT * (world.hosts.size() + 2);
    }

    private static long period(World world) {
        return Math.max(Math.max(50 * World.MILLI, advert(world)), turns(world));
    }

    /** RFC 9568: three adverts and the skew; then a turn, and a second question where the first found the old holder. */
    static long absence(World world) {
        long skew = terms(world).version() == 2 ? World.SECOND : advert(world);
        return 3 * advert(world) + skew + turns(world) + period(world) + 30 * World.MILLI;
    }

    /** How long the wire is asked before a claim, at most. */
    static long window(World world) {
        long skew = terms(world).version() == 2 ? World.SECOND : advert(world);
        return Math.max(10 * World.MILLI, skew) + 2 * World.MILLI;
    }

    /** One advert after healing, or what a look at the own surroundings takes. */
    static long reunion(World world) {
        return advert(world) + 20 * World.MILLI;
    }

    /** While packets are lost, late, or unheard: a deaf one is yielded to, and most of what is said may be lost on the way. */
    static long quarrel(World world) {
        return 2 * Math.max(World.SECOND, 10 * advert(world)) + 40 * advert(world) + period(world);
    }

    /** A holder whose agent is dead, frozen or under an order does not hear that it is outranked; its kernel lets go in the end. */
    static long unresponsive(World world) {
        boolean all = world.hosts.stream().allMatch(host -> !host.answers() || host.isFit());
        long hold = terms(world).holdNanos();
        return all ? 0 : hold == 0 ? World.SECOND * 1_000 : hold + 2 * World.SECOND;
    }

    /** What a group that is held down waits after a move before a holder that is gone is replaced. */
    static long pause(World world) {
        return terms(world).limit() == null ? 0 : PAUSE;
    }

    /** In one window: the limit's, one each pause of a hold-down, one after each hold-down that ends; and one at the edges. */
    static int moves(MoveLimit limit) {
        int most = limit.moves() + (int) (limit.windowNanos() / PAUSE) + 1;
        for (long down = limit.holdDownNanos(), all = down; all <= limit.windowNanos(); all += down) {
            most++;
            down *= 2;
        }
        return most;
    }

    /** A wire that loses most packets makes members doubt each other again and again. */
    static int claims(boolean impaired, int disturbances) {
        int each = impaired ? 8 : 3;
        return 2 + each * disturbances;
    }

    /** By when a holder that is heard has told its epoch: once a second, with its adverts. */
    static long telling(World world) {
        return World.SECOND + 2 * world.hosts.getFirst().terms.advertNanos() + 20 * World.MILLI;
    }
}
