package org.vipdrift.vrrp.simulation;

import org.vipdrift.vrrp.Terms;

/** Who could hold, seen from outside. */
final class Candidates {

    private Candidates() {
    }

    /** Whether on the gateway's side there is a fit member that may: it reaches the gateway, of three or more voters a majority. */
    static boolean exists(World world) {
        return hasMajority(world)
                && world.hosts.stream().anyMatch(host -> host.isFit() && world.watch.isOnMainSide(host));
    }

    private static boolean hasMajority(World world) {
        int voters = world.hosts.getFirst().terms.voters();
        long there = world.hosts.stream().filter(host -> host.isOnWire() && world.watch.isOnMainSide(host)).count();
        for (int i = 0; i < world.bystanders.size(); i++) {
            there += world.segment.joins(world.gateway, world.gateway + 1 + i) ? 1 : 0;
        }
        return voters < Terms.FEWEST_FOR_MAJORITY || 2 * there > voters;
    }

    /** Whether no station is parted from another. */
    static boolean isWhole(World world) {
        return world.hosts.stream().allMatch(world.watch::isOnMainSide);
    }
}
