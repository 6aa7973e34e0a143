package org.vipdrift.control.internal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.Hello;
import org.vipdrift.agent.api.Past;
import org.vipdrift.agent.api.PastEvent;
import org.vipdrift.agent.api.PastOrder;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLink;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.core.Deadline;
import org.vipdrift.core.Printable;
import org.vipdrift.remote.RemoteException;

/** Asks an agent for what it wrote down, and puts that on the console's clock. */
final class HostPast {
    private static final int AT_ONCE = 500;
    /** An agent that goes on for ever is left for the next time. */
    private static final int MOST_PULLS = 20;

    private HostPast() {
    }

    /**
     * What is newer than the last one known, oldest first. Everything, if the agent no longer has that one: it counts anew,
     * or its host lost power before the newest were on the disk, and their numbers were given again. None of an agent that
     * can't tell.
     */
    static List<HostEvent> after(AgentLink link, @Nullable HostEvent last, Deadline deadline)
            throws RemoteException, AgentRefusal, InterruptedException {
        if (!link.can(Hello.AUTOMATIC)) {
            return List.of();
        }
        if (last == null) {
            return from(link, 0, deadline);
        }
        List<HostEvent> fresh = from(link, last.number() - 1, deadline);
        return !fresh.isEmpty() && EventBook.isSame(fresh.getFirst(), last) ? fresh.subList(1, fresh.size())
                : from(link, 0, deadline);
    }

    private static List<HostEvent> from(AgentLink link, long number, Deadline deadline)
            throws RemoteException, AgentRefusal, InterruptedException {
        List<HostEvent> all = new ArrayList<>();
        long known = number;
        for (int i = 0; i < MOST_PULLS; i++) {
            PastOrder order = new PastOrder(known, AT_ONCE);
            Past past = AgentCall.await(link.send(agent -> agent.past(order)), link.host(), deadline.left());
            Instant now = Instant.now();
            long nanos = System.nanoTime();
            past.events().forEach(event -> all.add(timed(event, link, past, now, nanos)));
            long last = past.events().isEmpty() ? known : past.events().getLast().number();
            if (last <= known || last >= past.last()) {
                break;
            }
            known = last;
        }
        return all;
    }

    /** Of this boot: by the monotonic clock, as compared. Of an earlier one: by the host's own, with what it is off now. */
    private static HostEvent timed(PastEvent event, AgentLink link, Past past, Instant now, long nanos) {
        if (event.run().equals(link.run())) {
            return event(event, link, link.clock().onTheWall(event.monotonicNanos(), nanos, now),
                    link.clock().error());
        }
        return event(event, link, now.plusMillis(event.wallMillis() - past.clocks().wallMillis()), null);
    }

    private static HostEvent event(PastEvent event, AgentLink link, Instant at, @Nullable Duration within) {
        return new HostEvent(at, within, link.host(), event.group(), Printable.clean(event.what()), event.epoch(),
                event.number(), Duration.ofNanos(Math.max(0, event.sinceNanos())), Printable.clean(event.sentence()));
    }
}
