package org.vipdrift.failover.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.control.InMaintenance;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.inventory.Member;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Wording;

/** What the hosts' last readings say of a group's automatic mode; no widgets here. */
public final class Elections {
    private Elections() {
    }

    /** How a host takes part, as it was last read; absent while it is disarmed there, or was never read. */
    public static Optional<ElectionFacts> of(HostStatus host, GroupId group) {
        return host.election(group);
    }

    /** The group's mode in a word, or that it is in maintenance. */
    static String mode(StatusSnapshot snapshot, GroupStatus group) {
        return snapshot.maintenance(group.group()).isPresent() ? Messages.modeMaintenance : Mode.of(group).text();
    }

    static Icon icon(StatusSnapshot snapshot, GroupStatus group) {
        return snapshot.maintenance(group.group()).isPresent() ? Icon.MAINTENANCE : Mode.of(group).icon();
    }

    /** Who armed it and so on, as in {@link #who}, and for how long it is held down yet. */
    static String tip(StatusSnapshot snapshot, GroupStatus group) {
        String who = who(snapshot, group);
        return snapshot.maintenance(group.group()).isPresent() ? who
                : heldDown(snapshot, group, Instant.now())
                        .map(left -> NLS.bind(Messages.modeHeldDownTip, who, countdown(left))).orElse(who);
    }

    /** Who armed it, when and why, and which members are not; for a manual group what that means. */
    public static String who(StatusSnapshot snapshot, GroupStatus group) {
        Optional<InMaintenance> maintenance = snapshot.maintenance(group.group());
        if (maintenance.isPresent()) {
            return words(maintenance.get());
        }
        if (Mode.of(group) == Mode.MANUAL) {
            return Messages.modeManualTip;
        }
        String who = snapshot.armed(group.group()).map(Elections::armed).orElse(Messages.modeArmed);
        String out = disarmed(snapshot, group);
        return out.isEmpty() ? who : NLS.bind(Messages.modePartlyTip, who, out);
    }

    private static String words(InMaintenance maintenance) {
        Instant ends = maintenance.ends();
        return NLS.bind(Messages.modeMaintenanceTip, new Object[] {maintenance.owner(),
                Wording.moment(maintenance.since()), maintenance.reason(), ends == null ? Messages.modeMaintenanceOpen
                        : NLS.bind(Messages.modeMaintenanceEnds, Wording.moment(ends))});
    }

    /** "Armed by anna@desk on 2026-11-22 22:10:05.120: night shift." */
    private static String armed(ElectionFacts facts) {
        String at = Wording.moment(Instant.ofEpochMilli(facts.armedAtMillis()));
        return facts.armedWhy().isBlank() ? NLS.bind(Messages.modeArmedBy, facts.armedBy(), at)
                : NLS.bind(Messages.modeArmedWhy, new Object[] {facts.armedBy(), at, facts.armedWhy()});
    }

    /** For how long a group stays where it is yet because it moved too often; absent while it is free. */
    public static Optional<Duration> heldDown(StatusSnapshot snapshot, GroupStatus group, Instant now) {
        return snapshot.heldDown(group.group(), now);
    }

    /** "0:42", whole seconds begun. */
    public static String countdown(Duration left) {
        long seconds = left.plusNanos(999_999_999).toSeconds();
        return String.format("%d:%02d", seconds / 60, seconds % 60);
    }

    private static String disarmed(StatusSnapshot snapshot, GroupStatus group) {
        return group.group().members().stream().map(Member::host)
                .filter(id -> snapshot.host(id).flatMap(host -> of(host, group.group().id())).isEmpty())
                .map(HostId::name).collect(Collectors.joining(", "));
    }
}
