package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.Forecast;
import org.vipdrift.control.Forecast.ForecastStep;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;

/** Forecasts to read: each assumption in bold, what comes of it, and how. */
public final class ForecastText {
    private ForecastText() {
    }

    public static List<String> lines(List<Forecast> forecasts, Ink ink) {
        List<String> lines = new ArrayList<>();
        for (Forecast forecast : forecasts) {
            lines.add(ink.paint(Tone.STRONG, "If " + Printable.clean(forecast.what()) + ":"));
            @Nullable HostId holder = forecast.holder();
            lines.add(ink.paint(holder == null ? Tone.BAD : Tone.PLAIN, "  " + Printable.clean(forecast.sentence())));
            steps(forecast).lines(ink).stream().skip(1).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static Table steps(Forecast forecast) {
        Table table = new Table().numbers("").column("").column("");
        for (ForecastStep step : forecast.steps()) {
            table.row(Cell.of("+" + Amounts.millis(step.after())), Cell.of(step.host()), Cell.of(step.sentence()));
        }
        return table;
    }
}
