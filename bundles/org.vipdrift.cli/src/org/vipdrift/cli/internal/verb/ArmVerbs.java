package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.internal.json.ArmJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.ArmText;
import org.vipdrift.control.ArmingReport;
import org.vipdrift.control.Automation;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.GroupId;
import org.vipdrift.failover.ArmingPlan;

/** {@code vipdrift group arm}, {@code disarm} and {@code ack}. */
final class ArmVerbs {
    private ArmVerbs() {
    }

    static VerbSpec arm() {
        return VerbSpec.verb("arm", "Lets the members' agents decide by themselves who holds a group.", ArmVerbs::arm)
                .more("It shows the checks and what happens when members are parted, asks, and arms all members. Who"
                        + " holds the group goes on holding it. Moves by hand stay possible.")
                .word("NAME", "The group.")
                .flag("--dry-run", "Shows the checks and changes nothing. The exit status is 107 if arming would be"
                        + " refused.")
                .option("--reason", "TEXT", "Why; the agents keep it.")
                .flag("--yes", "Does not ask. Needed where nobody can be asked.")
                .flag("--json", "Prints one JSON object: how it went.");
    }

    static VerbSpec disarm() {
        return VerbSpec.verb("disarm", "Ends that: only people move the group then.", ArmVerbs::disarm)
                .more("Who holds the group goes on holding it.")
                .word("NAME", "The group.")
                .option("--reason", "TEXT", "Why; the agents keep it.")
                .flag("--json", "Prints one JSON object: how it went.");
    }

    static VerbSpec acknowledge() {
        return VerbSpec
                .verb("ack", "Says that somebody has looked after a group that moved too often.", ArmVerbs::acknowledge)
                .more("Such a group is held down: it stays where it is for a while (vipdrift group set NAME flaps=...)."
                        + " Acknowledged, it is free again, and its moves are counted anew.")
                .word("NAME", "The group.")
                .option("--reason", "TEXT", "What was found; agents and journal keep it.")
                .flag("--json", "Prints one JSON object: how it went.");
    }

    private static ExitStatus arm(Line line, Session session)
            throws UsageException, ControlException, IOException, InterruptedException {
        boolean json = line.flag("--json");
        boolean dryRun = line.flag("--dry-run");
        boolean ask = !dryRun && !line.flag("--yes");
        if (ask && !session.questions().canAsk()) {
            throw new UsageException("Nobody can be asked here, there is no terminal; add --yes to arm without being"
                    + " asked, or --dry-run to see the checks.");
        }
        Automation automation = session.control().automation();
        ArmingPlan plan = automation.plan(line.word(0, GroupId::new), session.patience());
        if (dryRun || !plan.allowed()) {
            return planned(plan, session, json);
        }
        if (!json || ask) {
            talk(ArmText.lines(plan, session.talkInk()), session);
        }
        if (ask && !session.questions().confirm("Arm group " + plan.group().id() + " now?")) {
            session.say("Nothing was changed.");
            return ExitStatus.INTERRUPTED;
        }
        try (Shield shield = session.interruption().shield()) {
            return finished(automation.arm(plan, line.option("--reason").orElse(""), session.patience()), session,
                    json);
        }
    }

    private static ExitStatus planned(ArmingPlan plan, Session session, boolean json) {
        if (json) {
            session.print(ArmJson.of(plan));
        } else {
            session.print(ArmText.lines(plan, session.ink()));
        }
        return plan.allowed() ? ExitStatus.OK : ExitStatus.UNSAFE;
    }

    private static ExitStatus disarm(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        GroupId group = line.word(0, GroupId::new);
        Automation automation = session.control().automation();
        try (Shield shield = session.interruption().shield()) {
            return finished(automation.disarm(group, line.option("--reason").orElse(""), session.patience()), session,
                    line.flag("--json"));
        }
    }

    private static ExitStatus acknowledge(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        GroupId group = line.word(0, GroupId::new);
        return finished(session.control().automation().acknowledge(group, line.option("--reason").orElse(""),
                session.patience()), session, line.flag("--json"));
    }

    private static ExitStatus finished(ArmingReport report, Session session, boolean json) {
        if (json) {
            session.print(ArmJson.of(report));
        } else {
            session.print(ArmText.result(report, session.ink()));
        }
        return report.done() ? ExitStatus.OK : ExitStatus.ERROR;
    }

    private static void talk(List<String> lines, Session session) {
        lines.forEach(session.io().err()::println);
        session.io().err().flush();
    }
}
