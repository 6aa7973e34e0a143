package org.vipdrift.vrrp.simulation;

import java.util.SplittableRandom;
import org.vipdrift.vrrp.Event;

/**
 * Confined to its world's thread. A service that fails and comes back again and again, on one host or on all, for a few
 * seconds; sometimes somebody acknowledges in the middle of it.
 */
final class Restless {
    private final World world;
    private final SplittableRandom random;
    private final boolean everywhere;
    private long end;

    Restless(World world, SplittableRandom random) {
        this.world = world;
        this.random = random;
        everywhere = random.nextInt(3) > 0;
    }

    /** @return when it is over */
    long plan() {
        long begin = World.SECOND + random.nextLong(World.SECOND);
        end = begin + World.SECOND + random.nextLong(12 * World.SECOND);
        world.timeline.at(begin, this::fail);
        if (random.nextBoolean()) {
            world.timeline.at(begin + random.nextLong(end - begin), this::acknowledge);
        }
        return end + World.SECOND;
    }

    private void fail() {
        if (world.now() < end) {
            SimHost first = world.hosts.getFirst();
            SimHost host = everywhere ? world.hosts.stream().filter(SimHost::answers).findFirst().orElse(first) : first;
            world.watch.disturb(() -> host.setFitness(0, "The service is down."));
            world.timeline.after(pause(), () -> recover(host));
            world.timeline.after(pause(), this::fail);
        }
    }

    private long pause() {
        return World.MILLI * (20 + random.nextInt(800));
    }

    private void recover(SimHost host) {
        world.watch.disturb(() -> host.setFitness(host.terms.priority(), "The service is up again."));
    }

    private void acknowledge() {
        world.say("story", "ACKNOWLEDGED");
        world.watch.acknowledged();
        world.watch.disturb(() -> world.hosts.forEach(host -> host.give(new Event.Acknowledged())));
    }
}
