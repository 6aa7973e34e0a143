package org.vipdrift.vrrp.simulation;

import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;

/**
 * Confined to its world's thread. A person moves the VIPs from the master to a host: both are suspended, released, claimed,
 * resumed. Where one of the two falls out meanwhile, the other goes on with what it has.
 */
final class Order {
    private final World world;
    private final SimHost target;
    private final @Nullable SimHost source;

    Order(World world, SimHost target) {
        this.world = world;
        this.target = target;
        source = world.hosts.stream().filter(host -> host.state() == ElectionState.MASTER && host.isFit()
                && host.answers()).findFirst().orElse(null);
    }

    void begin() {
        SimHost from = source;
        if (from != null && target.isFit() && target.state() == ElectionState.BACKUP
                && world.segment.joins(from.index, target.index)) {
            world.watch.order(true);
            long epoch = 1 + world.hosts.stream().mapToLong(host -> host.epochs.own()).max().orElse(0);
            from.epochs.order(epoch);
            target.epochs.order(epoch);
            from.give(new Event.Suspended());
            target.give(new Event.Suspended());
            world.timeline.after(World.MILLI * (1 + world.random.nextInt(30)), () -> release(from));
        }
    }

    private void release(SimHost from) {
        if (isUnder(from) && isUnder(target) && target.isOnWire() && world.segment.joins(from.index, target.index)) {
            from.kernel.remove();
            from.give(new Event.Lost("An order has released the VIPs."));
            world.timeline.after(400_000, () -> claim(from));
        } else {
            end(from, false);
        }
    }

    private static boolean isUnder(SimHost host) {
        return host.isAwake() && host.state() == ElectionState.IDLE;
    }

    /** A target that has fallen out gets nothing; the source takes the VIPs back. */
    private void claim(SimHost from) {
        if (isUnder(target) && target.isOnWire()) {
            target.kernel.add();
            world.announced(target);
            end(from, true);
        } else if (isUnder(from)) {
            from.kernel.add();
            end(from, false);
        } else {
            end(from, false);
        }
    }

    private void end(SimHost from, boolean moved) {
        resume(target, moved);
        resume(from, moved);
        world.watch.order(false);
    }

    private static void resume(SimHost host, boolean moved) {
        if (host.state() == ElectionState.IDLE) {
            host.give(new Event.Resumed(host.kernel.holds(), moved));
        }
    }
}
