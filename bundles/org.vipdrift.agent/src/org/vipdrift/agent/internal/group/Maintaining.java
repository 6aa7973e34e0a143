package org.vipdrift.agent.internal.group;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.Maintenance;
import org.vipdrift.core.host.MaintenanceFacts;

/**
 * Confined to the engine's thread. Takes this host out of groups' automatic moves until a person ends it or its time is
 * over. Its time is what passes while the agent runs: no clock that a person can set counts.
 */
final class Maintaining {
    private static final Duration WRITTEN = Duration.ofMinutes(1);

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
        MaintenanceCheck.check(order);
        return order.on() ? begin(order) : end(order);
    }

    private Done begin(MaintenanceOrder order) throws OrderRefused {
        Timeline timeline = moves.begin();
        Group group = moves.findOrFresh(order.group(), order.vips(), order.interfaceName());
        Maintenance next = new Maintenance(order.scope(), order.who(), order.why(), order.atMillis(),
                order.forSeconds());
        keep(group, Stream.concat(others(group, order).stream(), Stream.of(next)).toList(), timeline);
        moves.groups.add(group);
        group.maintenance().begin(List.of(next), time.nanos());
        look(group);
        events.tell(group, "maintenance", "Out of automatic moves by " + order.who() + ": " + order.why() + ".");
        return timeline.done("In maintenance: this host does not take group " + group.id() + " unasked.");
    }

    private static List<Maintenance> others(Group group, MaintenanceOrder order) {
        return without(group, maintenance -> maintenance.scope().equals(order.scope()));
    }

    private static List<Maintenance> without(Group group, Predicate<Maintenance> which) {
        return group.state.maintenance().stream().filter(which.negate()).toList();
    }

    /** What this host's maintenance adds to a group that it joins meanwhile, with what is left of it. */
    List<Maintenance> joining(Group group) {
        return group.state.maintenance().stream().anyMatch(Maintaining::isOfHost) ? List.of()
                : moves.groups.all().stream().flatMap(this::ofHost).limit(1).toList();
    }

    private Stream<Maintenance> ofHost(Group other) {
        return other.state.maintenance().stream().filter(Maintaining::isOfHost)
                .map(m -> other.maintenance().rest(m, time.nanos()));
    }

    private static boolean isOfHost(Maintenance maintenance) {
        return maintenance.scope().equals(MaintenanceFacts.HOST);
    }

    /** Its state has them stored. */
    void joined(Group group, List<Maintenance> some) {
        group.maintenance().begin(some, time.nanos());
        look(group);
        some.forEach(m -> events.tell(group, "maintenance", "This host is in maintenance by " + m.who() + " (" + m.why()
                + "), from now on in this group, too."));
    }

    private Done end(MaintenanceOrder order) throws OrderRefused {
        Timeline timeline = moves.begin();
        Group group = moves.groups.find(order.group());
        if (group == null || others(group, order).size() == group.state.maintenance().size()) {
            return timeline.done("Not in maintenance.");
        }
        keep(group, others(group, order), timeline);
        look(group);
        String sentence = "Maintenance of the " + order.scope() + " was ended by " + order.who()
                + (order.why().isEmpty() ? "" : ": " + order.why()) + rest(group);
        events.tell(group, "maintenance-over", sentence);
        return timeline.done(sentence);
    }

    private static String rest(Group group) {
        return group.state.maintenance().isEmpty() ? "."
                : "; that of the " + group.state.maintenance().getFirst().scope() + " goes on.";
    }

    private void keep(Group group, List<Maintenance> maintenance, Timeline timeline) throws OrderRefused {
        long begin = moves.now();
        books.first(group, group.state.maintained(maintenance));
        timeline.add("store", begin);
    }

    /** What was left of it goes on being counted. */
    void restart(Group group) {
        if (!group.state.maintenance().isEmpty()) {
            group.maintenance().begin(group.state.maintenance(), time.nanos());
            look(group);
        }
    }

    private void look(Group group) {
        group.maintenance().stop();
        group.maintenance().first(group.state.maintenance()).ifPresent(at -> {
            Duration wait = Duration.ofNanos(Math.max(0, at - time.nanos()));
            group.maintenance().wait(time.after(wait.compareTo(WRITTEN) < 0 ? wait : WRITTEN, () -> passed(group)));
        });
    }

    private void passed(Group group) {
        long now = time.nanos();
        List<Maintenance> over = group.state.maintenance().stream().filter(m -> group.maintenance().isOver(m, now))
                .toList();
        if (!over.isEmpty()) {
            books.after(group, group.state.maintained(without(group, over::contains)));
            over.forEach(m -> events.tell(group, "maintenance-over", "The maintenance of the " + m.scope() + " by "
                    + m.who() + " (" + m.why() + ") is over: its time has passed" + rest(group)));
            moves.groups.publish();
        }
        write(group);
        look(group);
    }

    /** Puts down how much is left. */
    void write(Group group) {
        long now = time.nanos();
        List<Maintenance> rest = group.state.maintenance().stream().map(m -> group.maintenance().rest(m, now)).toList();
        if (!rest.equals(group.state.maintenance())) {
            books.after(group, group.state.maintained(rest));
        }
    }
}
