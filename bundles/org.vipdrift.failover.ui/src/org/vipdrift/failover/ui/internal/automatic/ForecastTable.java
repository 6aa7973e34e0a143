package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.HostId;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.Column.Look;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tone;
import org.vipdrift.ui.common.Wording;

/** Assumed faults and what would come of them; and one such story, step by step. */
final class ForecastTable {
    private ForecastTable() {
    }

    static RowTable<Forecast> create(Composite parent, String id) {
        List<Column<Forecast>> columns = List.of(
                Column.of("what", Messages.columnAssumption, 220, Forecast::what).least(160)
                        .icon(forecast -> forecast.holder() == null ? Icon.STATE_PROBLEM : Icon.STATE_OK),
                Column.of("holder", Messages.columnHolderAfter, 100, ForecastTable::holder)
                        .tone(forecast -> forecast.holder() == null ? Tone.TROUBLE : Tone.PLAIN),
                Column.<Forecast>of("without", Messages.columnWithoutAnswer, 128, ForecastTable::without)
                        .as(Look.NUMBER).sortedBy(Forecast::withoutAnswer),
                Column.<Forecast>of("sentence", Messages.columnWhat, 400, Forecast::sentence).least(160));
        return new RowTable<>(parent, id, Messages.forecasts, columns, Forecast::what);
    }

    static RowTable<ForecastStep> steps(Composite parent, String id) {
        List<Column<ForecastStep>> columns = List.of(
                Column.<ForecastStep>of("after", Messages.columnAfter, 90, step -> millis(step.after()))
                        .as(Look.NUMBER).sortedBy(ForecastStep::after),
                Column.of("host", Messages.columnHost, 80, step -> step.host().name()),
                Column.<ForecastStep>of("sentence", Messages.columnWhat, 500, ForecastStep::sentence).least(200));
        return new RowTable<>(parent, id, Messages.forecastSteps, columns, step -> step);
    }

    static String holder(Forecast forecast) {
        HostId holder = forecast.holder();
        return holder == null ? Messages.nobody : holder.name();
    }

    /** Without a holder in the end it has none. */
    static String without(Forecast forecast) {
        return forecast.holder() == null ? Messages.withoutEnd : millis(forecast.withoutAnswer());
    }

    private static String millis(Duration time) {
        return Wording.millis(time.toNanos() / 1e6);
    }
}
