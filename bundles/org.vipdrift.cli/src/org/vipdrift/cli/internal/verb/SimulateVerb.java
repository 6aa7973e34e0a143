package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.ForecastJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.ForecastText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Forecast;
import org.vipdrift.core.GroupId;

/** {@code vipdrift group simulate}. */
final class SimulateVerb {
    private SimulateVerb() {
    }

    static VerbSpec simulate() {
        return VerbSpec.verb("simulate", "Tells what happens if a member dies, loses its link, or its agent is killed.",
                SimulateVerb::simulate)
                .more("The members are asked how they stand; then the agents' own engine decides, in simulated time."
                        + " Nothing is changed.")
                .word("NAME", "The group.").flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus simulate(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        GroupId group = line.word(0, GroupId::new);
        List<Forecast> forecasts = session.control().automation().simulate(group, session.patience());
        if (line.flag("--json")) {
            session.print(ForecastJson.of(group, forecasts));
        } else {
            session.print(ForecastText.lines(forecasts, session.ink()));
        }
        return ExitStatus.OK;
    }
}
