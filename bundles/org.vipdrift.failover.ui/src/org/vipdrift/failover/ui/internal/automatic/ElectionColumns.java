package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;

/** The columns of the Election view. */
final class ElectionColumns {
    private final ElectionTexts texts;

    ElectionColumns(ElectionTexts texts) {
        this.texts = texts;
    }

    List<Column<ElectionRow>> columns() {
        return List.of(
                Column.<ElectionRow>of("host", Messages.columnHost, 76, row -> row.member().host().name()).least(66)
                        .icon(this::icon),
                Column.<ElectionRow>of("state", Messages.columnState, 98, texts::state).least(92)
                        .tone(row -> Tone.of(texts.coarse(row))),
                Column.<ElectionRow>of("priority", Messages.columnPriority, 62,
                        row -> row.isWitness() ? "" : String.valueOf(row.member().priority())).as(Look.NUMBER)
                        .sortedBy(row -> row.member().priority()),
                Column.<ElectionRow>of("effective", Messages.columnEffective, 140, ElectionTexts::effective).least(80)
                        .tone(this::effectiveTone),
                Column.<ElectionRow>of("advert", Messages.columnAdvert, 94, ElectionTexts::advert).as(Look.NUMBER)
                        .tone(this::aged).tip(row -> Messages.columnAdvertTip),
                Column.<ElectionRow>of("down", Messages.columnMasterDown, 108, ElectionTexts::masterDown)
                        .as(Look.NUMBER).tone(this::aged).tip(row -> Messages.columnMasterDownTip),
                Column.<ElectionRow>of("since", Messages.columnSince, 56, texts::since).as(Look.NUMBER)
                        .tone(this::aged),
                Column.<ElectionRow>of("checks", Messages.columnChecks, 100, ElectionTexts::checks).least(94)
                        .tone(row -> ElectionTexts.hasFailing(row) ? Tone.TROUBLE : aged(row)),
                Column.<ElectionRow>of("seen", Messages.columnSeen, 52, texts::seen).as(Look.NUMBER)
                        .tone(row -> Tone.MUTED));
    }

    private Icon icon(ElectionRow row) {
        if (row.isInMaintenance()) {
            return Icon.MAINTENANCE;
        }
        boolean waits = row.facts().filter(facts -> facts.state().equals(ElectionFacts.IDLE)).isPresent();
        return waits && texts.coarse(row) != Status.State.UNKNOWN ? Icon.STATE_BUSY : Icon.of(texts.coarse(row));
    }

    /** What is no longer known is pale. */
    private Tone aged(ElectionRow row) {
        return texts.coarse(row) == Status.State.UNKNOWN ? Tone.MUTED : Tone.PLAIN;
    }

    private Tone effectiveTone(ElectionRow row) {
        return row.facts().filter(facts -> facts.effectivePriority() < facts.priority()).isPresent() ? Tone.TROUBLE
                : aged(row);
    }
}
