package org.vipdrift.failover.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.Status;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The columns of the VIP Groups view. */
final class GroupColumns {
    private static final Duration LONG_AGO = Duration.ofDays(Short.MAX_VALUE);
    private final Supplier<StatusSnapshot> snapshot;
    private final Clock clock;

    GroupColumns(Supplier<StatusSnapshot> snapshot, Clock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    List<Column<GroupStatus>> columns() {
        return List.of(
                Column.of("name", Messages.columnGroup, 60, GroupTexts::name).least(58)
                        .icon(s -> Icon.of(s.status().state())),
                Column.<GroupStatus>of("vips", Messages.columnVips, 108, s -> GroupTexts.vips(s.group())).least(107),
                Column.of("holder", Messages.columnHolder, 58, GroupTexts::holder).least(56)
                        .tone(s -> s.holder() == null ? Tone.MUTED : Tone.PLAIN),
                Column.<GroupStatus>of("mode", Messages.columnMode, 108, this::mode)
                        .icon(s -> Elections.icon(snapshot.get(), s))
                        .tone(s -> heldDown(s).isPresent() ? Tone.TROUBLE : Mode.of(s).tone())
                        .tip(s -> Elections.tip(snapshot.get(), s)),
                Column.of("wire", Messages.columnWire, 174, this::wire).least(173).icon(s -> Icon.of(coarse(s)))
                        .tone(s -> Tone.of(coarse(s))),
                Column.of("seen", Messages.columnSeen, 52, (GroupStatus s) -> Wording.age(age(s))).as(Look.NUMBER)
                        .tone(s -> Tone.MUTED).sortedBy(s -> age(s).orElse(LONG_AGO)),
                Column.of("members", Messages.columnMembers, 80, GroupTexts::members).least(76).tone(s -> Tone.MUTED),
                Column.<GroupStatus>of("status", Messages.columnStatus, 302, s -> s.status().sentence()).least(104)
                        .tone(s -> Tone.of(s.status().state())));
    }

    private String mode(GroupStatus status) {
        return heldDown(status).map(left -> NLS.bind(Messages.modeHeldDown, Elections.countdown(left)))
                .orElseGet(() -> Elections.mode(snapshot.get(), status));
    }

    private Optional<Duration> heldDown(GroupStatus status) {
        return Elections.heldDown(snapshot.get(), status, clock.instant());
    }

    private String wire(GroupStatus status) {
        return worst(status).map(truth -> WireTexts.answer(truth, snapshot.get(), clock.instant()))
                .orElse(Messages.wireUnknown);
    }

    private Status.State coarse(GroupStatus status) {
        return worst(status).map(truth -> WireTexts.state(truth, clock.instant()))
                .map(state -> WireTexts.coarse(state, status.holder() != null)).orElse(Status.State.UNKNOWN);
    }

    private Optional<Duration> age(GroupStatus status) {
        return worst(status).flatMap(truth -> truth.age(clock.instant()));
    }

    private Optional<WireTruth> worst(GroupStatus status) {
        return WireTexts.worst(status.wire(), clock.instant());
    }
}
