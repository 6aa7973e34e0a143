package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.MoveJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DriftText;
import org.vipdrift.cli.internal.text.PlanText;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveListener;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.Moves;
import org.vipdrift.failover.Plan;
import org.vipdrift.inventory.InventoryException;

/** Confined to the main thread. One move from the request to the exit status: plan, show, ask, run, show. */
final class MoveRun {
    private final Session session;
    private final boolean json;
    private final boolean dryRun;
    private final boolean yes;
    private final Asking asking;

    /** When a person is asked, unless --yes says not to; ALWAYS refuses where nobody can be. */
    enum Asking {
        ALWAYS, ON_TERMINAL, NEVER
    }

    MoveRun(Session session, Line line, Asking asking) {
        this.session = session;
        this.json = line.flag("--json");
        this.dryRun = line.flag("--dry-run");
        this.yes = line.flag("--yes");
        this.asking = asking;
    }

    ExitStatus perform(MoveRequest request)
            throws UsageException, ControlException, InventoryException, IOException, InterruptedException {
        boolean ask = !dryRun && !yes && asking != Asking.NEVER && session.questions().canAsk();
        if (!dryRun && !yes && asking == Asking.ALWAYS && !ask) {
            throw new UsageException("Nobody can be asked here, there is no terminal; add --yes to move without being"
                    + " asked, or --dry-run to see the plan.");
        }
        Moves moves = session.control().moves();
        Plan plan = moves.plan(request, session.patience());
        if (dryRun) {
            return planned(plan);
        }
        if (!json || ask) {
            talk(PlanText.lines(plan, session.talkInk()));
        }
        if (plan.allowed() && ask && !session.questions().confirm(question(plan))) {
            session.say("Nothing was changed.");
            return ExitStatus.INTERRUPTED;
        }
        return finished(run(moves, plan));
    }

    private ExitStatus planned(Plan plan) {
        if (json) {
            session.print(MoveJson.of(plan));
        } else {
            session.print(PlanText.lines(plan, session.ink()));
        }
        return plan.allowed() ? ExitStatus.OK : ExitStatus.UNSAFE;
    }

    private Drift run(Moves moves, Plan plan) throws InterruptedException {
        try (Shield shield = session.interruption().shield(); LiveSteps live = new LiveSteps(session)) {
            return moves.run(plan, json ? MoveListener.SILENT : live, session.interruption());
        }
    }

    private ExitStatus finished(Drift drift) {
        Instant now = Instant.now();
        if (json) {
            session.print(MoveJson.of(drift, now));
        } else {
            talk(List.of(""));
            session.print(DriftText.result(drift, session.ink(), session.io().width(), now));
            override(drift);
        }
        return MoveStatus.of(drift, session.interruption().isCancelled());
    }

    /** What would let a refused move through. */
    private void override(Drift drift) {
        boolean fatal = drift.checks().stream()
                .anyMatch(c -> !c.passed() && c.severity() == CheckResult.Severity.FATAL);
        boolean refused = drift.checks().stream()
                .anyMatch(c -> !c.passed() && c.severity() == CheckResult.Severity.REFUSE);
        if (refused && !fatal && drift.outcome() == org.vipdrift.failover.Outcome.REFUSED) {
            session.say(
                    "If you know better, give the same command with --force --reason \"why\"; the journal keeps it.");
        }
    }

    private static String question(Plan plan) {
        String group = "group " + plan.group().id();
        return switch (plan.kind()) {
            case SWITCHOVER, AUTOMATIC, ARM, DISARM, ACKNOWLEDGE, MAINTENANCE, MAINTENANCE_OVER -> "Move " + group
                    + way(plan) + " now?";
            case FAILOVER -> "The old holder can't be asked to let go. Fail " + group + way(plan) + " over now?";
            case FORCE -> "Override what was refused and move " + group + way(plan)
                    + "? Two hosts may answer for it after that.";
            case PLACE -> "Put " + group + way(plan) + " now?";
            case RELEASE -> "Release " + group + way(plan) + "? Nobody will answer for its VIPs.";
        };
    }

    private static String way(Plan plan) {
        @Nullable HostId from = plan.from();
        @Nullable HostId to = plan.to();
        return (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
    }

    private void talk(List<String> lines) {
        lines.forEach(session.io().err()::println);
        session.io().err().flush();
    }
}
