package org.vipdrift.vrrp.simulation;

import java.util.SplittableRandom;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.vrrp.ElectionState;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.OrderedClaim;
import org.vipdrift.vrrp.WireAnswer;

/**
 * Confined to its world's thread. A person moves the VIPs from the master to a host: both are suspended, released, claimed,
 * resumed. Where one of the two falls out meanwhile, the other goes on with what it has.
 */
final class Order {
    private static final long HANDED_OVER = 400_000;

    private final World world;
    private final SimHost target;
    /** Drawn apart, so that stories of moves in time stay what they were. */
    private final SplittableRandom lateness;
    private final @Nullable SimHost source;

    Order(World world, SimHost target) {
        this.world = world;
        this.target = target;
        lateness = new SplittableRandom(world.now());
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
            world.timeline.after(HANDED_OVER + delay(), () -> claim(from));
        } else {
            end(from, false);
        }
    }

    /** Some claims are held up on their way, by a busy host or a console far away. */
    private long delay() {
        return lateness.nextInt(4) == 0 ? lateness.nextLong(6 * target.terms.advertNanos()) : 0;
    }

    private static boolean isUnder(SimHost host) {
        return host.isAwake() && host.state() == ElectionState.IDLE;
    }

    /** A target that has fallen out gets nothing; the source takes the VIPs back. */
    private void claim(SimHost from) {
        if (isUnder(target) && target.isOnWire()) {
            claim(target, from, 0);
        } else if (isUnder(from)) {
            claim(from, from, 0);
        } else {
            end(from, false);
        }
    }

    /** In time it claims at once; else the wire is asked, and what others have taken meanwhile is theirs in the end. */
    private void claim(SimHost host, SimHost from, int questions) {
        if (questions == 0 && host.isInTime()) {
            put(host, from);
        } else if (questions == OrderedClaim.MOST_QUESTIONS) {
            end(from, false);
        } else {
            host.ask(said -> {
                if (!isUnder(host) || said.answer() == WireAnswer.UNKNOWN) {
                    end(from, false);
                } else if (said.answer() == WireAnswer.SILENT) {
                    put(host, from);
                } else {
                    claim(host, from, questions + 1);
                }
            });
        }
    }

    private void put(SimHost host, SimHost from) {
        host.kernel.add();
        world.announced(host);
        end(from, host == target);
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
