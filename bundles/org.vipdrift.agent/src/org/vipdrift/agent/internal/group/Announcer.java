package org.vipdrift.agent.internal.group;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;

/** Confined to the engine's thread. Tells the segment who holds the VIPs, more than once, for frames get lost. */
final class Announcer {
    private static final List<Duration> REPEATS = List.of(Duration.ofMillis(100), Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    private final Wire wire;
    private final EngineTime time;
    private final GroupEvents events;

    Announcer(Wire wire, EngineTime time, GroupEvents events) {
        this.wire = wire;
        this.time = time;
        this.events = events;
    }

    /** Opens sockets and builds frames, so that announcing is nothing but sending. */
    void prepare(Group group, Nic nic) throws IOException {
        group.announcement = wire.announcement(nic, group.state.vips());
        group.nic = nic;
    }

    void now(Group group) throws IOException {
        Wire.Announcement ready = group.announcement;
        if (ready != null) {
            ready.send();
        }
    }

    /** Repeats 0.1, 1 and 5 s from now; ends when the group is stopped. */
    void repeat(Group group) {
        for (Duration delay : REPEATS) {
            group.add(time.after(delay, () -> again(group)));
        }
    }

    /** Whoever has slept may hold no more: that is found out first. */
    private void again(Group group) {
        if (!Gates.isExpired(group, time.nanos())) {
            nowOrSay(group);
        }
    }

    void nowOrSay(Group group) {
        try {
            now(group);
        } catch (IOException e) {
            events.tell(group, "Held, but it could not be announced on " + group.state.interfaceName() + ": "
                    + e.getMessage() + ".");
        }
    }
}
