package org.vipdrift.cli.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Which hosts and groups this console took out of automatic moves and not back, by the journal: it does not know of an end by time. */
public final class Maintained {
    private Maintained() {
    }

    /** A host's, in any of its groups. */
    public static Optional<Drift> host(Inventory inventory, HostId host, Journal journal) {
        return inventory.groups().stream().flatMap(group -> of(group, host, journal).stream()).findFirst();
    }

    /** Of a group's members. */
    public static List<Drift> members(VipGroup group, Journal journal) {
        return group.members().stream().map(Member::host).flatMap(host -> of(group, host, journal).stream()).toList();
    }

    /** Of all groups' members, each host once. */
    public static List<Drift> members(Inventory inventory, Journal journal) {
        return inventory.hosts().stream().flatMap(host -> host(inventory, host.id(), journal).stream()).toList();
    }

    private static Optional<Drift> of(VipGroup group, HostId host, Journal journal) {
        return journal.lastMaintenance(group.id(), host)
                .filter(drift -> drift.kind() == MoveKind.MAINTENANCE && drift.outcome() == Outcome.DONE);
    }

    /** A line, empty if there is none. */
    public static List<String> line(List<Drift> begun, Instant now) {
        return begun.isEmpty() ? List.of()
                : List.of("In maintenance by the journal: " + begun.stream().map(drift -> words(drift, now))
                        .distinct().collect(Collectors.joining(", ")) + "; vipdrift status asks the hosts.");
    }

    /** What the maintenance was of is what its sentence begins with. */
    private static boolean isOfGroup(Drift drift) {
        return drift.sentence().startsWith(drift.group() + " ") && !drift.sentence().startsWith(drift.from() + " ");
    }

    private static String words(Drift drift, Instant now) {
        return (isOfGroup(drift) ? "group " + drift.group() : drift.from()) + ", begun "
                + Amounts.ago(Duration.between(drift.at(), now)) + " by "
                + Printable.clean(drift.who()) + " (" + Printable.clean(drift.reason()) + ")";
    }
}
