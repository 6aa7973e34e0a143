package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.internal.board.Armed.Voter;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Status;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.host.AlarmFacts;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.core.host.PenFacts;
import org.vipdrift.inventory.VipGroup;

/** A pure function: what is wrong with a group, or worth knowing, beyond what the wire says; all but that of armed ones. */
final class Alarms {
    /** The kinds of an agent's alarms of which nobody need be woken. */
    private static final Set<String> MILD = Set.of("removed", "stranger");
    /** What the wire says of any group. */
    private static final Set<String> OF_WIRE = Set.of("multiple", "unexpected", "silent");

    private static final Duration LONGEST_MOVE = Duration.ofMinutes(1);
    private static final double MILLIS = 1000;

    private Alarms() {
    }

    /** Worst first. @param wire the verdict on what the wire says */
    static List<Alarm> of(Armed armed, Optional<HostId> holder, Status wire) {
        List<Alarm> alarms = new ArrayList<>();
        if (wire.state() == State.PROBLEM && OF_WIRE.contains(wire.reason())) {
            alarms.add(new Alarm(wire.reason(), wire.state(), wire.sentence(), null));
        }
        if (armed.isArmed()) {
            armed.voters().stream().filter(Voter::fresh).forEach(voter -> told(voter).forEach(alarms::add));
            Stream.of(unread(armed), partly(armed), successor(armed, holder), skew(armed)).flatMap(Optional::stream)
                    .forEach(alarms::add);
        }
        frozen(armed).ifPresent(alarms::add);
        moving(armed).ifPresent(alarms::add);
        return alarms.stream().sorted(Comparator.comparing(Alarm::severity).reversed()).toList();
    }

    /** The wire's verdict, unless an alarm is worse. */
    static Status worst(Status wire, List<Alarm> alarms) {
        return alarms.stream().findFirst().filter(a -> a.severity().compareTo(wire.state()) > 0)
                .map(a -> new Status(a.severity(), a.kind(), a.sentence())).orElse(wire);
    }

    private static Stream<Alarm> told(Voter voter) {
        ElectionFacts election = voter.election();
        return election == null ? Stream.empty() : election.alarms().stream().map(alarm -> told(voter, alarm));
    }

    private static Alarm told(Voter voter, AlarmFacts alarm) {
        return new Alarm(Printable.clean(alarm.kind()), MILD.contains(alarm.kind()) ? State.NOTICE : State.PROBLEM,
                voter.host() + ": " + Printable.clean(alarm.sentence()), voter.host());
    }

    private static Optional<Alarm> unread(Armed armed) {
        return names(armed, voter -> !voter.fresh()).map(hosts -> new Alarm("unread", State.NOTICE,
                "Whether " + hosts + " could take over " + armed.group().id() + " is not known: it can't be asked now.",
                null));
    }

    private static Optional<Alarm> partly(Armed armed) {
        return names(armed, voter -> voter.fresh() && !voter.armed()).map(hosts -> new Alarm("partly-armed",
                State.PROBLEM, armed.group().id() + " is armed on " + names(armed, Voter::armed).orElse("no host")
                        + " but not on " + hosts + ": arm it again, or disarm it.",
                null));
    }

    /** Who could take over; as long as somebody can't be asked, that nobody can is not said. */
    private static Optional<Alarm> successor(Armed armed, Optional<HostId> holder) {
        if (armed.voters().stream().anyMatch(voter -> !voter.fresh()) || frozen(armed).isPresent()) {
            return Optional.empty();
        }
        String group = armed.group().id().name();
        if (armed.armed().noneMatch(Voter::fit) && armed.armed().anyMatch(voter -> !voter.maintenance().isEmpty())) {
            return Optional.of(new Alarm("no-spare", State.NOTICE, "Nobody takes over " + group + " unasked:"
                    + reasons(armed, voter -> true), null));
        }
        if (armed.armed().noneMatch(Voter::fit)) {
            return Optional.of(new Alarm("nobody-can", State.PROBLEM,
                    "No armed member can hold " + group + ":" + reasons(armed, voter -> true), null));
        }
        return holder.filter(h -> armed.armed().filter(Voter::fit).allMatch(voter -> voter.host().equals(h)))
                .map(h -> new Alarm("no-spare", State.NOTICE, "If " + h + " fails nobody can take over " + group + ":"
                        + reasons(armed, voter -> !voter.host().equals(h)), null));
    }

    /** That people have taken the whole group out of automatic moves: no fault, but worth knowing. */
    private static Optional<Alarm> frozen(Armed armed) {
        return armed.voters().stream().flatMap(voter -> voter.maintenance().stream())
                .filter(m -> m.scope().equals(MaintenanceFacts.GROUP)).findFirst()
                .map(m -> new Alarm("maintenance", State.NOTICE, armed.group().id() + " is in maintenance "
                        + m.by() + ": nobody takes it unasked.", null));
    }

    /** That somebody moves the group by orders; one that was begun long ago and never ended is not going on. */
    private static Optional<Alarm> moving(Armed armed) {
        return armed.voters().stream().filter(Voter::fresh).flatMap(voter -> moving(armed, voter)).findFirst();
    }

    private static Stream<Alarm> moving(Armed armed, Voter voter) {
        HostFacts facts = voter.facts();
        return facts == null ? Stream.empty()
                : pen(facts, armed.group()).stream()
                        .filter(pen -> pen.heldFor(facts.monotonicNanos()).compareTo(LONGEST_MOVE) < 0)
                        .map(pen -> new Alarm("moving", State.NOTICE, String.format(Locale.ROOT,
                                "%s has been moving %s for %.1f s: wait for its end.", Printable.clean(pen.who()),
                                armed.group().id(), pen.heldFor(facts.monotonicNanos()).toMillis() / MILLIS), null));
    }

    private static Optional<PenFacts> pen(HostFacts facts, VipGroup group) {
        for (Grant grant : facts.grants()) {
            PenFacts pen = grant.pen();
            if (pen != null && grant.group().equals(group.id())) {
                return Optional.of(pen);
            }
        }
        return Optional.empty();
    }

    private static String reasons(Armed armed, Predicate<Voter> which) {
        String reasons = armed.voters().stream().filter(which).map(Alarms::reason).collect(Collectors.joining());
        return reasons.isEmpty() ? " it has no other member." : reasons;
    }

    private static String reason(Voter voter) {
        if (!voter.maintenance().isEmpty()) {
            return " " + voter.host() + " is in maintenance " + voter.maintenance().getFirst().by() + ".";
        }
        ElectionFacts election = voter.election();
        if (election == null) {
            return " " + voter.host() + " is not armed.";
        }
        String why = election.reasons().isEmpty() ? election.why() : String.join(" ", election.reasons());
        return " " + voter.host() + " is unfit (" + Printable.clean(why) + ").";
    }

    private static Optional<Alarm> skew(Armed armed) {
        List<String> versions = armed.voters().stream().flatMap(Alarms::version).toList();
        return versions.stream().map(text -> text.substring(text.indexOf(' ') + 1)).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(new Alarm("version-skew", State.NOTICE, "The agents of " + armed.group().id()
                        + " are of different versions: " + String.join(", ", versions)
                        + "; upgrade the older ones.", null));
    }

    private static Stream<String> version(Voter voter) {
        HostFacts facts = voter.facts();
        return facts == null ? Stream.empty() : Stream.of(voter.host() + " " + Printable.clean(facts.version()));
    }

    private static Optional<String> names(Armed armed, Predicate<Voter> which) {
        return armed.voters().stream().filter(which).map(v -> v.host().name())
                .reduce((some, next) -> some + " and " + next);
    }
}
