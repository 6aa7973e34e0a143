package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.DrillJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DrillText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Drill;
import org.vipdrift.control.DrillPlan;
import org.vipdrift.control.DrillReport;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.inventory.InventoryException;

/** {@code vipdrift group drill}. */
final class DrillVerb {
    private static final int LONGEST_MILLIS = 600_000;

    private DrillVerb() {
    }

    static VerbSpec drill() {
        return VerbSpec.verb("drill", "Proves a group's failover: moves it to another host and back.", DrillVerb::drill)
                .more("Only where all members' agents answer and no check of the move warns. It shows the plan, asks,"
                        + " moves, verifies, and moves back; at once if clients were without answer for too long. If the"
                        + " way there fails, it does not go back but says what to do. Both moves are in the journal. The"
                        + " exit status is 190 if it came back, but too slowly.")
                .word("NAME", "The group.")
                .option("--to", "HOST", "Where to; the healthy member of the highest priority if not given.")
                .option("--abort", "MS", "How many milliseconds clients may be without answer; 1000 if not given.")
                .flag("--yes", "Does not ask. Needed where nobody can be asked.")
                .flag("--json", "Prints one JSON object: how it went.");
    }

    private static ExitStatus drill(Line line, Session session)
            throws UsageException, ControlException, InventoryException, IOException, InterruptedException {
        boolean json = line.flag("--json");
        boolean ask = !line.flag("--yes");
        if (ask && !session.questions().canAsk()) {
            throw new UsageException("Nobody can be asked here, there is no terminal; add --yes to drill without being"
                    + " asked.");
        }
        Duration most = line.option("--abort", DrillVerb::millis).orElse(Drill.MOST);
        @Nullable HostId to = line.option("--to", HostId::new).orElse(null);
        Drill drill = session.control().drill();
        DrillPlan plan = drill.plan(line.word(0, GroupId::new), to, session.operator(), session.patience());
        if (!plan.allowed()) {
            return refused(plan, most, session, json);
        }
        if (!json || ask) {
            talk(DrillText.lines(plan, session.talkInk()), session);
        }
        if (ask && !session.questions().confirm("Drill group " + plan.there().group().id() + " now?")) {
            session.say("Nothing was changed.");
            return ExitStatus.INTERRUPTED;
        }
        return finished(plan, run(drill, plan, most, session, json), session, json);
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Values.within("longest outage in milliseconds", text, 1, LONGEST_MILLIS));
    }

    private static ExitStatus refused(DrillPlan plan, Duration most, Session session, boolean json) {
        if (json) {
            session.print(DrillJson.of(plan, most));
        } else {
            session.print(DrillText.lines(plan, session.ink()));
        }
        return ExitStatus.UNSAFE;
    }

    private static DrillReport run(Drill drill, DrillPlan plan, Duration most, Session session, boolean json)
            throws InterruptedException {
        try (Shield shield = session.interruption().shield(); LiveSteps live = new LiveSteps(session)) {
            return drill.run(plan, most, session.patience(), json ? MoveListener.SILENT : live,
                    session.interruption());
        }
    }

    private static ExitStatus finished(DrillPlan plan, DrillReport report, Session session, boolean json) {
        Instant now = Instant.now();
        if (json) {
            session.print(DrillJson.of(plan, report, now));
        } else {
            talk(List.of(""), session);
            session.print(DrillText.result(report, session.ink(), session.io().width(), now));
        }
        return status(report, session.interruption().isCancelled());
    }

    private static ExitStatus status(DrillReport report, boolean cancelled) {
        return switch (report.result()) {
            case DONE -> ExitStatus.OK;
            case ABORTED -> cancelled ? ExitStatus.INTERRUPTED : ExitStatus.DEGRADED;
            case LATE -> ExitStatus.DEGRADED;
            case AWAY -> MoveStatus.failed(report.back(), cancelled);
            case FAILED -> MoveStatus.failed(report.there(), cancelled);
            case REFUSED -> ExitStatus.UNSAFE;
        };
    }

    private static void talk(List<String> lines, Session session) {
        lines.forEach(session.io().err()::println);
        session.io().err().flush();
    }
}
