package org.vipdrift.vrrp.simulation;

import java.util.Arrays;

/**
 * Confined to its world's thread. The oracle of I5: a claim's epoch is greater than those of all claims of this host before,
 * and than those of all holders that it could have heard of: awake, on their side of an unimpaired wire, for long enough.
 * Parted hosts can't know of each other's.
 */
final class Growth {
    private static final long NEVER = -1;
    private final World world;
    /** Of each host: under which epoch it claimed last, and the newest it must know of since its agent lives. */
    private final long[] claimed;
    private final long[] known;
    /** Since when one (first index) could hear of another's present epoch. */
    private final long[][] since;
    private final long[][] epochs;

    Growth(World world, int hosts) {
        this.world = world;
        claimed = new long[hosts];
        known = new long[hosts];
        since = new long[hosts][hosts];
        epochs = new long[hosts][hosts];
        for (long[] row : since) {
            Arrays.fill(row, NEVER);
        }
    }

    /** Looks at who can hear whom; called after whatever may change that. */
    void look() {
        for (SimHost listener : world.hosts) {
            if (!listener.isAwake()) {
                known[listener.index] = 0;
            }
            for (SimHost holder : world.hosts) {
                look(listener, holder);
            }
        }
    }

    private void look(SimHost listener, SimHost holder) {
        int to = listener.index;
        int from = holder.index;
        boolean audible = from != to && holder.tells() && listener.isAwake() && listener.isOnWire()
                && world.segment.joins(from, to) && !world.segment.isImpaired();
        if (audible && since[to][from] != NEVER && epochs[to][from] == holder.epochs.own()) {
            if (world.now() - since[to][from] >= Bounds.telling(world)) {
                known[to] = Math.max(known[to], epochs[to][from]);
            }
        } else {
            since[to][from] = audible ? world.now() : NEVER;
            epochs[to][from] = holder.epochs.own();
        }
    }

    /** A host claims; what was so until now counts. */
    void claims(SimHost host, long epoch) {
        look();
        long before = Math.max(claimed[host.index], known[host.index]);
        if (epoch <= before) {
            world.watch.fail("I5", host.name + " claims under epoch " + epoch + " though it must know of " + before);
        }
        claimed[host.index] = epoch;
    }
}
