package org.vipdrift.failover.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Views;

/**
 * Immutable. Something that is wrong, or not known, or an alarm that is but a note.
 *
 * @param viewId where its cause is shown, as the row with this identity
 */
record Problem(Status.State state, String viewId, Object identity, String sentence) {

    /** The kinds of alarms that people have asked for. */
    private static final Set<String> WANTED = Set.of("maintenance", "moving");

    /** The worst first, groups before hosts. */
    static List<Problem> of(StatusSnapshot snapshot) {
        List<Problem> all = new ArrayList<>();
        snapshot.groups().forEach(g -> add(all, g.status(), cause(g), g.group().id()));
        snapshot.groups().forEach(g -> g.alarms().forEach(alarm -> add(all, alarm, g.group().id())));
        snapshot.hosts().forEach(h -> add(all, h.status(), Views.HOSTS, h.host().id()));
        all.sort(Comparator.comparing(Problem::state).reversed());
        return List.copyOf(all);
    }

    /** Good where there is nothing. */
    static Status.State worst(List<Problem> problems) {
        return problems.isEmpty() ? Status.State.OK : problems.getFirst().state();
    }

    /** Leads to the cause; with an alarm's, to its group, too. */
    void reveal() {
        if (viewId.equals(Views.ELECTION)) {
            Views.reveal(Views.GROUPS, identity);
        }
        Views.reveal(viewId, identity);
    }

    /** What an agent says of a group is explained in its election, what the wire says beside the group. */
    private static String cause(GroupStatus group) {
        return group.alarms().stream().anyMatch(alarm -> alarm.host() != null
                && alarm.sentence().equals(group.status().sentence())) ? Views.ELECTION : Views.GROUPS;
    }

    /** What the group's own status says already is not said twice. */
    private static void add(List<Problem> all, Alarm alarm, GroupId group) {
        if (!WANTED.contains(alarm.kind())
                && all.stream().noneMatch(problem -> problem.sentence().equals(alarm.sentence()))) {
            all.add(new Problem(alarm.severity(), Views.ELECTION, group, alarm.sentence()));
        }
    }

    private static void add(List<Problem> all, Status status, String viewId, Object identity) {
        if (status.state() == Status.State.PROBLEM || status.state() == Status.State.UNKNOWN) {
            all.add(new Problem(status.state(), viewId, identity, status.sentence()));
        }
    }
}
