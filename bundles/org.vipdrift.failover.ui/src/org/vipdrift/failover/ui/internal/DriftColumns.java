package org.vipdrift.failover.ui.internal;

import java.util.Comparator;
import java.util.List;
import org.vipdrift.failover.Drift;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** The columns of the journal's table. */
final class DriftColumns {
    private DriftColumns() {
    }

    static List<Column<Drift>> columns() {
        return List.of(
                Column.<Drift>of("outcome", Messages.columnOutcome, 95, d -> DriftTexts.outcome(d.outcome()))
                        .icon(d -> Icon.of(DriftTexts.coarse(d.outcome())))
                        .tone(d -> Tone.of(DriftTexts.coarse(d.outcome()))),
                Column.<Drift>of("at", Messages.columnTime, 68, d -> Wording.timeOfDay(d.at()))
                        .sorted(Comparator.comparing(Drift::at)),
                Column.<Drift>of("group", Messages.columnGroup, 70, d -> d.group().name()).least(56),
                Column.of("kind", Messages.columnKind, 84, d -> d.kind().word()),
                Column.<Drift>of("way", Messages.columnWay, 92, d -> DriftTexts.way(d.from(), d.to())).least(84),
                Column.of("outage", Messages.columnOutage, 70, DriftTexts::outage).as(Look.NUMBER)
                        .sorted(Comparator.comparingDouble(d -> d.outageMillis().orElse(-1))),
                Column.<Drift>of("who", Messages.columnWho, 88, Drift::who).least(60).tone(d -> Tone.MUTED),
                Column.of("sentence", Messages.columnStatus, 240, Drift::sentence).least(90));
    }
}
