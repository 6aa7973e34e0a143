package org.vipdrift.vrrp;

/** The election's times in nanoseconds, and who is of higher rank. */
final class Timing {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    /** A question to the wire is open at least this long, unless the master has let go. */
    static final long LEAST_WINDOW = 10 * MILLI;
    /** How long it is asked when the master has let go. */
    static final long VACANT_WINDOW = 4 * MILLI;
    /** How long a candidate's advert goes ahead of its claim: time for a higher one to be heard. */
    static final long COURTSHIP = MILLI;
    /** The same where a higher one may be on its way, on a host that has other things to do. */
    static final long LONG_COURTSHIP = 10 * MILLI;
    /** How much later each next rank asks, so that the one before is heard first. */
    static final long SLOT = 15 * MILLI;
    /** Of a master that has to know whether it is cut off; some packets each time, fewer than its adverts. */
    static final long LOOK_PERIOD = SECOND / 4;
    static final long SECOND_LOOK = SECOND / 20;
    static final long LOOK_WINDOW = 100 * MILLI;
    /** How much later than due an answer or a claim is still worth something: the agent has slept otherwise. */
    static final long STALE = 10 * MILLI;
    private static final long LEAST_PERIOD = 50 * MILLI;
    private static final long PATIENT_AFTER = 10 * SECOND;
    private static final int SKEW_STEPS = 256;

    private Timing() {
    }

    /** RFC 9568 6.1, Skew_Time; RFC 3768 6.1 for version 2: parts of a second there. */
    static long skew(Terms terms, int priority, long masterAdvert) {
        return (terms.version() == 2 ? SECOND : masterAdvert) * (SKEW_STEPS - priority) / SKEW_STEPS;
    }

    /** How long the wire is asked once the master has missed three adverts: the skew, which would be waited for anyway. */
    static long window(Terms terms, int priority, long masterAdvert) {
        return Math.max(LEAST_WINDOW, skew(terms, priority, masterAdvert));
    }

    /** How long a candidate waits for those of higher rank. A priority lowered by checks lies between the others' slots. */
    static long turn(Turn turn) {
        boolean lowered = turn.effectivePriority != turn.terms.priority();
        int byRight = above(turn, turn.terms.priority());
        long between = lowered ? SLOT * (byRight + 1) / (turn.terms.rivals().size() + 2) : 0;
        return above(turn, turn.effectivePriority) * SLOT + between;
    }

    /** The highest of those left claims a moment after its advert. One below it waits longer, so that it hears it. */
    static long courtship(Turn turn) {
        return above(turn, turn.effectivePriority) == 0 ? COURTSHIP : LONG_COURTSHIP;
    }

    /** How many of the others, the master apart, are above a priority. */
    private static int above(Turn turn, int priority) {
        int above = 0;
        for (Rival rival : turn.terms.rivals()) {
            boolean running = !rival.address().equals(turn.master);
            above += running && isAbove(turn, rival, priority) ? 1 : 0;
        }
        return above;
    }

    private static boolean isAbove(Turn turn, Rival rival, int priority) {
        int difference = rival.priority() - priority;
        return difference > 0 || difference == 0 && Ranks.compare(rival.address(), turn.terms.address()) > 0;
    }

    /** How often it asks again while it may not claim; the same for all members, so that their turns stay apart. */
    static long period(Turn turn) {
        long turns = SLOT * (turn.terms.rivals().size() + 2);
        long period = Math.max(Math.max(LEAST_PERIOD, turn.terms.advertNanos()), turns);
        return turn.now - turn.doubtSince >= PATIENT_AFTER ? Math.max(period, SECOND) : period;
    }

    /** For how long another master of lower rank may go on before this one believes that it is not heard, and yields. */
    static long quarrel(Terms terms) {
        return Math.max(SECOND, 10 * terms.advertNanos());
    }
}
