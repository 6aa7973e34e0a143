package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.MaintenanceJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.MaintenanceText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Maintenance;
import org.vipdrift.control.Maintenance.Request;
import org.vipdrift.control.Maintenance.Scope;
import org.vipdrift.control.MaintenancePlan;
import org.vipdrift.control.MaintenanceReport;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.Outcome;

/** {@code vipdrift host maintenance} and {@code group maintenance}, {@code on} and {@code off}. */
final class MaintenanceVerbs {
    private MaintenanceVerbs() {
    }

    static VerbSpec host() {
        return family("Takes a host out of automatic moves for a while.", "The host.",
                name -> new Scope.OfHost(new HostId(name)),
                on -> on.more("Its VIPs are moved away first, as \"vipdrift move\" would. Then its agent takes nothing"
                        + " unasked, until the time is over or somebody ends it; people may move all the same. It shows"
                        + " the plan and asks.")
                        .flag("--leave-vips", "Moves nothing away: the host goes on holding what it holds."));
    }

    static VerbSpec group() {
        return family("Takes a group out of automatic moves for a while.", "The group.",
                name -> new Scope.OfGroup(new GroupId(name)),
                on -> on.more(
                        "Who holds it goes on holding it, and no member takes it unasked, until the time is over or"
                                + " somebody ends it; people may move it all the same."));
    }

    private static VerbSpec family(String summary, String which, Function<String, Scope> scope,
            Function<VerbSpec, VerbSpec> more) {
        VerbSpec on = VerbSpec.verb("on", "Begins it.", (line, session) -> begin(line, session, scope))
                .word("NAME", which)
                .requiredOption("--reason", "TEXT", "Why; others read it.")
                .option("--until", "END",
                        "When it ends by itself: 30m, 2h, 7d, or 2026-12-01T10:00. Without it somebody"
                                + " has to end it.")
                .flag("--dry-run", "Shows what would be moved where and changes nothing. The exit status is 107 if it"
                        + " would be refused.")
                .flag("--yes", "Does not ask. Needed where nobody can be asked.")
                .flag("--json", "Prints one JSON object: how it went.");
        VerbSpec off = VerbSpec.verb("off", "Ends it.", (line, session) -> end(line, session, scope))
                .more("What was moved away stays where it is.")
                .word("NAME", which).option("--reason", "TEXT", "Why, for the journal.")
                .flag("--json", "Prints one JSON object: how it went.");
        return VerbSpec.family("maintenance", summary, more.apply(on), off);
    }

    private static ExitStatus begin(Line line, Session session, Function<String, Scope> scope)
            throws UsageException, ControlException, IOException, InterruptedException {
        boolean json = line.flag("--json");
        boolean dryRun = line.flag("--dry-run");
        boolean ask = !dryRun && !line.flag("--yes");
        if (ask && !session.questions().canAsk()) {
            throw new UsageException("Nobody can be asked here, there is no terminal; add --yes to begin without being"
                    + " asked, or --dry-run to see the plan.");
        }
        Maintenance maintenance = session.control().maintenance();
        MaintenancePlan plan = maintenance.plan(request(line, session, scope), session.patience());
        if (dryRun || !plan.allowed()) {
            return planned(plan, session, json);
        }
        if (!json || ask) {
            talk(MaintenanceText.lines(plan, session.talkInk()), session);
        }
        if (ask && !session.questions().confirm("Begin the maintenance of " + plan.request().scope() + " now?")) {
            session.say("Nothing was changed.");
            return ExitStatus.INTERRUPTED;
        }
        return finished(run(maintenance, plan, session, json), session, json);
    }

    private static Request request(Line line, Session session, Function<String, Scope> scope) throws UsageException {
        Duration length = line.option("--until", text -> Lengths.until(text, ZonedDateTime.now()))
                .orElse(Duration.ZERO);
        Scope of = line.word(0, scope);
        return new Request(of, line.option("--reason").orElse(""), length,
                of instanceof Scope.OfHost && line.flag("--leave-vips"), session.operator());
    }

    private static ExitStatus planned(MaintenancePlan plan, Session session, boolean json) {
        if (json) {
            session.print(MaintenanceJson.of(plan));
        } else {
            session.print(MaintenanceText.lines(plan, session.ink()));
        }
        return plan.allowed() ? ExitStatus.OK : ExitStatus.UNSAFE;
    }

    private static MaintenanceReport run(Maintenance maintenance, MaintenancePlan plan, Session session, boolean json)
            throws ControlException, InterruptedException {
        try (Shield shield = session.interruption().shield(); LiveSteps live = new LiveSteps(session)) {
            return maintenance.begin(plan, json ? MoveListener.SILENT : live, session.interruption(),
                    session.patience());
        }
    }

    private static ExitStatus end(Line line, Session session, Function<String, Scope> scope)
            throws UsageException, ControlException, InterruptedException {
        try (Shield shield = session.interruption().shield()) {
            return finished(session.control().maintenance().end(line.word(0, scope),
                    line.option("--reason").orElse(""), session.operator(), session.patience()), session,
                    line.flag("--json"));
        }
    }

    private static ExitStatus finished(MaintenanceReport report, Session session, boolean json) {
        if (json) {
            session.print(MaintenanceJson.of(report));
        } else {
            session.print(MaintenanceText.result(report, session.ink()));
        }
        return report.done() ? ExitStatus.OK
                : report.moves().stream().filter(m -> m.outcome() != Outcome.DONE).findFirst()
                        .map((Drift m) -> MoveStatus.failed(m, session.interruption().isCancelled()))
                        .orElse(ExitStatus.ERROR);
    }

    private static void talk(List<String> lines, Session session) {
        lines.forEach(session.io().err()::println);
        session.io().err().flush();
    }
}
