package org.vipdrift.vrrp.simulation;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Surroundings;
import org.vipdrift.vrrp.WireAnswer;

/** Confined to its world's thread. One host's question to the wire while it is open: probes spread over its window. */
final class Question {
    private static final int LEAST_PROBES = 3;
    private static final int MOST_PROBES = 12;
    private final World world;
    private final SimHost host;
    private final long number;
    private final Consumer<Event.WireSaid> answered;
    private final Set<InetAddress> reached = new HashSet<>();
    private boolean gateway;
    private boolean asked;
    private boolean done;

    Question(World world, SimHost host, long number, long window) {
        this(world, host, number, window, host::give);
    }

    /** @param answered what is done with the answer */
    Question(World world, SimHost host, long number, long window, Consumer<Event.WireSaid> answered) {
        this.world = world;
        this.host = host;
        this.answered = answered;
        this.number = number;
        int probes = (int) Math.clamp(window / (10 * World.MILLI), LEAST_PROBES, MOST_PROBES);
        for (int i = 0; i < probes; i++) {
            world.timeline.after(window * i / probes, this::probe);
        }
        world.timeline.after(window, () -> answer(asked ? WireAnswer.SILENT : WireAnswer.UNKNOWN));
    }

    private void probe() {
        if (done || !host.isAwake() || !host.isOnWire()) {
            return;
        }
        asked = true;
        gateway |= world.segment.answers(host.index, world.gateway);
        for (int i = 0; i < world.bystanders.size(); i++) {
            if (world.segment.answers(host.index, world.gateway + 1 + i)) {
                reached.add(world.bystanders.get(i));
            }
        }
        for (SimHost other : world.hosts) {
            probe(other);
        }
    }

    private void probe(SimHost other) {
        if (other == host || !other.isOnWire()) {
            return;
        }
        if (world.segment.answers(host.index, other.index)) {
            reached.add(other.terms.address());
        }
        if (other.kernel.holds() && world.segment.answers(host.index, other.index)) {
            held();
        }
    }

    /** Somebody answers for the VIPs, or announces them. */
    void held() {
        world.timeline.after(world.segment.delay(), () -> answer(WireAnswer.HELD));
    }

    private void answer(WireAnswer answer) {
        if (!done) {
            done = true;
            answered.accept(new Event.WireSaid(number, answer, new Surroundings(gateway, reached)));
        }
    }
}
