package org.vipdrift.cli.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Printable;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.HostFacts;

/** Hosts, groups with what the wire says, and what is wrong in sentences. */
public final class StatusText {
    /** In place of a mode, or of how an agent is. */
    private static final String MAINTENANCE = "maintenance";

    private StatusText() {
    }

    public static List<String> lines(StatusSnapshot snapshot, Ink ink, Instant now) {
        List<String> lines = new ArrayList<>(hosts(snapshot).lines(ink));
        lines.add("");
        lines.addAll(groups(snapshot, now).lines(ink));
        lines.add("");
        lines.addAll(findings(snapshot, ink));
        snapshot.groups().forEach(group -> snapshot.armed(group.group()).ifPresent(
                election -> lines.add(armed(group.group().id(), election, now))));
        snapshot.groups().forEach(group -> snapshot.heldDown(group.group(), now).ifPresent(
                left -> lines.add(heldDown(group.group().id(), left))));
        return lines;
    }

    private static String armed(GroupId group, ElectionFacts election, Instant now) {
        Duration ago = Duration.between(Instant.ofEpochMilli(election.armedAtMillis()), now);
        return "Armed: " + group + " " + Amounts.ago(ago) + " by " + Printable.clean(election.armedBy())
                + (election.armedWhy().isBlank() ? "." : " (" + Printable.clean(election.armedWhy()) + ").");
    }

    private static String heldDown(GroupId group, Duration left) {
        return "Held down: " + group + " for " + left.plusNanos(999_999_999).toSeconds()
                + " s yet; vipdrift group ack " + group + " frees it.";
    }

    private static Table hosts(StatusSnapshot snapshot) {
        Table table = new Table().column("HOST").column("ADDRESS").column("AGENT").column("VERSION").column("HOLDS");
        for (HostStatus host : snapshot.hosts()) {
            @Nullable HostFacts facts = host.facts();
            String holds = host.holds().stream().map(GroupId::name).collect(Collectors.joining(", "));
            table.row(Cell.of(host.host().id()), Cell.of(host.host().address()),
                    agent(host), facts == null ? Cell.none() : Cell.of(facts.version()),
                    holds.isEmpty() ? Cell.none() : Cell.of(holds));
        }
        return table;
    }

    private static Cell agent(HostStatus host) {
        return host.maintenance().isPresent() ? Cell.of(MAINTENANCE) : agent(host.agentState());
    }

    private static Cell agent(AgentState state) {
        Tone tone = switch (state) {
            case ATTACHED -> Tone.PLAIN;
            case ABSENT, UNKNOWN -> Tone.NOTICE;
            case DOWN, UNREACHABLE -> Tone.BAD;
        };
        return new Cell(state.name().toLowerCase(Locale.ROOT), tone);
    }

    /** One row per VIP; the group is named on its first. */
    private static Table groups(StatusSnapshot snapshot, Instant now) {
        Table table = new Table().column("GROUP").column("MODE").numbers("EPOCH").column("HOLDER").column("VIP")
                .column("ON THE WIRE");
        for (GroupStatus group : snapshot.groups()) {
            for (int i = 0; i < group.wire().size(); i++) {
                boolean first = i == 0;
                table.row(first ? Cell.of(group.group().id()) : Cell.of(""),
                        first ? Cell.of(mode(snapshot, group)) : Cell.of(""),
                        first ? Cell.of(group.epoch()) : Cell.of(""),
                        first ? DriftText.host(group.holder()) : Cell.of(""),
                        Cell.of(group.wire().get(i).vip()), WireWords.cell(group.wire().get(i), now));
            }
        }
        return table;
    }

    private static String mode(StatusSnapshot snapshot, GroupStatus group) {
        return snapshot.maintenance(group.group()).isPresent() ? MAINTENANCE : group.mode();
    }

    /** What is not good, worst first. */
    private static List<String> findings(StatusSnapshot snapshot, Ink ink) {
        List<Status> odd = Stream.concat(all(snapshot), alarms(snapshot)).distinct()
                .filter(s -> s.state() != Status.State.OK)
                .sorted((a, b) -> b.state().compareTo(a.state())).toList();
        if (odd.isEmpty()) {
            return List.of(ink.paint(Tone.GOOD, "All is well."));
        }
        return odd.stream().map(s -> ink.paint(tone(s.state()), word(s.state())) + "  " + Printable.clean(s.sentence()))
                .toList();
    }

    /** The states of everything, for the exit status too. */
    public static Stream<Status> all(StatusSnapshot snapshot) {
        return Stream.concat(snapshot.hosts().stream().map(HostStatus::status),
                snapshot.groups().stream().map(GroupStatus::status));
    }

    /** But for the one that is a group's status already. */
    private static Stream<Status> alarms(StatusSnapshot snapshot) {
        return snapshot.groups().stream().flatMap(group -> group.alarms().stream()
                .filter(alarm -> !alarm.sentence().equals(group.status().sentence())))
                .map(alarm -> new Status(alarm.severity(), alarm.kind(), alarm.sentence()));
    }

    private static Tone tone(Status.State state) {
        return switch (state) {
            case OK, NOTICE -> Tone.PLAIN;
            case UNKNOWN -> Tone.NOTICE;
            case PROBLEM -> Tone.BAD;
        };
    }

    /** Of one width, so that the sentences align. */
    private static String word(Status.State state) {
        return switch (state) {
            case OK -> "ok     ";
            case NOTICE -> "note   ";
            case UNKNOWN -> "unknown";
            case PROBLEM -> "PROBLEM";
        };
    }
}
