package org.vipdrift.agent.internal.group;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.Maintenance;

/**
 * Confined to the engine's thread. Takes this host out of groups' automatic moves until a person ends it or its time is
 * over. Its time is what passes while the agent runs: no clock that a person can set counts.
 */
final class Maintaining {
    private static final Duration WRITTEN = Duration.ofMinutes(1);
    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();
    private static final int LONGEST_TEXT = 200;

    private final Moves moves;
    private final Bookkeeper books;
    private final EngineTime time;
    private final GroupEvents events;

    Maintaining(Moves moves, Bookkeeper books, EngineTime time, GroupEvents events) {
        this.moves = moves;
        this.books = books;
        this.time = time;
        this.events = events;
    }

    Done order(MaintenanceOrder order) throws OrderRefused {
        check(order);
        return order.on() ? begin(order) : end(order);
    }

    private Done begin(MaintenanceOrder order) throws OrderRefused {
        Timeline timeline = moves.begin();
        OrderCheck.checkPlace(order.vips(), order.interfaceName());
        Group group = moves.findOrFresh(order.group(), order.vips(), order.interfaceName());
        keep(group, new Maintenance(order.who(), order.why(), order.atMillis(), order.forSeconds()), timeline);
        moves.groups.add(group);
        restart(group);
        events.tell(group, "maintenance", "Out of automatic moves by " + order.who() + ": " + order.why() + ".");
        return timeline.done("In maintenance: this host does not take group " + group.id() + " unasked.");
    }

    private Done end(MaintenanceOrder order) throws OrderRefused {
        Timeline timeline = moves.begin();
        Group group = moves.groups.find(order.group());
        if (group == null || group.state.maintenance() == null) {
            return timeline.done("Not in maintenance.");
        }
        keep(group, null, timeline);
        group.maintenanceUntil(0, () -> {
        });
        events.tell(group, "maintenance-over", "Back in automatic moves by " + order.who()
                + (order.why().isEmpty() ? "." : ": " + order.why() + "."));
        return timeline.done("Maintenance of group " + group.id() + " is over on this host.");
    }

    private void keep(Group group, @Nullable Maintenance maintenance, Timeline timeline)
            throws OrderRefused {
        long begin = moves.now();
        books.first(group, group.state.maintained(maintenance));
        timeline.add("store", begin);
    }

    /** What was left of it goes on being counted. */
    void restart(Group group) {
        Maintenance maintenance = group.state.maintenance();
        if (maintenance != null && maintenance.ends()) {
            look(group, maintenance.endsAt(time.nanos()));
        } else {
            group.maintenanceUntil(0, () -> {
            });
        }
    }

    private void look(Group group, long until) {
        Duration wait = Duration.ofNanos(Math.max(0, until - time.nanos()));
        group.maintenanceUntil(until, time.after(wait.compareTo(WRITTEN) < 0 ? wait : WRITTEN, () -> passed(group)));
    }

    private void passed(Group group) {
        if (write(group)) {
            look(group, group.maintenanceUntil());
        } else {
            expire(group);
        }
    }

    /** Puts down how much is left. @return whether anything is */
    boolean write(Group group) {
        Maintenance maintenance = group.state.maintenance();
        long left = Math.ceilDiv(group.maintenanceUntil() - time.nanos(), 1_000_000_000);
        if (maintenance != null && maintenance.ends() && left > 0) {
            books.after(group, group.state.maintained(maintenance.left(left)));
        }
        return left > 0;
    }

    private void expire(Group group) {
        Maintenance maintenance = group.state.maintenance();
        group.maintenanceUntil(0, () -> {
        });
        if (maintenance != null) {
            books.after(group, group.state.maintained(null));
            events.tell(group, "maintenance-over", "The maintenance by " + maintenance.who() + " (" + maintenance.why()
                    + ") is over: its time has passed.");
            moves.groups.publish();
        }
    }

    private static void check(MaintenanceOrder order) throws OrderRefused {
        refuseUnless(!order.who().isBlank() && (!order.on() || !order.why().isBlank()),
                "Maintenance has an owner and a reason; the order lacks one.");
        refuseUnless(order.who().length() <= LONGEST_TEXT && order.why().length() <= LONGEST_TEXT,
                "Who orders maintenance and why have 200 characters at most each.");
        refuseUnless(order.forSeconds() >= 0 && order.forSeconds() <= LONGEST_SECONDS,
                "Maintenance lasts up to 366 days (31622400 s), not " + order.forSeconds() + " s.");
    }

    private static void refuseUnless(boolean right, String sentence) throws OrderRefused {
        if (!right) {
            throw new OrderRefused(AgentError.INVALID, sentence);
        }
    }
}
