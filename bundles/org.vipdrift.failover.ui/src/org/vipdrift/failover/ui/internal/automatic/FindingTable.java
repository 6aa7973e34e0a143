package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.core.host.CheckFacts;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** A member's alarms and checks. */
final class FindingTable {
    private FindingTable() {
    }

    static RowTable<Finding> create(Composite parent, String id, InstantSource clock) {
        List<Column<Finding>> columns = List.of(
                Column.of("name", Messages.columnCheck, 110, Finding::name).least(90).icon(FindingTable::icon)
                        .tone(FindingTable::tone),
                Column.of("kind", Messages.columnKind, 56, Finding::kind),
                Column.of("state", Messages.columnState, 62, Finding::said).tone(FindingTable::tone),
                Column.<Finding>of("since", Messages.columnSince, 56, finding -> since(finding, clock))
                        .as(Look.NUMBER).tone(finding -> Tone.MUTED),
                Column.<Finding>of("effect", Messages.columnEffect, 96, Finding::effect).tone(finding -> Tone.MUTED),
                Column.<Finding>of("finding", Messages.columnFinding, 240, Finding::sentence).least(110)
                        .tone(FindingTable::tone));
        RowTable<Finding> table = new RowTable<>(parent, id, Messages.findings, columns,
                finding -> finding.name() + finding.state());
        table.whenEmpty(new EmptyState(table.area(), Icon.TEST, Messages.noChecks, Messages.noChecksSentence)
                .step(Messages.noChecksAdd, AutomaticHandler.SETTINGS).area());
        return table;
    }

    private static String since(Finding finding, InstantSource clock) {
        return finding.since().map(at -> Wording.age(Duration.between(at, clock.instant()))).orElse("");
    }

    private static Icon icon(Finding finding) {
        return switch (finding.state()) {
            case CheckFacts.PASSING -> Icon.CHECK_PASSED;
            case CheckFacts.FAILING -> Icon.CHECK_FAILED;
            case CheckFacts.WAITING -> Icon.STEP_PENDING;
            default -> Icon.STATE_PROBLEM;
        };
    }

    private static Tone tone(Finding finding) {
        return finding.isBad() ? Tone.TROUBLE : Tone.PLAIN;
    }
}
