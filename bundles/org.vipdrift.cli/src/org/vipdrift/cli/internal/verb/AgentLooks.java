package org.vipdrift.cli.internal.verb;

import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.AgentJson;
import org.vipdrift.cli.internal.json.LookJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.FactsText;
import org.vipdrift.cli.internal.text.LookText;
import org.vipdrift.cli.internal.verb.EachHost.Answer;
import org.vipdrift.control.Adoption.Adopted;
import org.vipdrift.control.Adoption.Found;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Diagnostics;
import org.vipdrift.control.SelfTest;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift agent log}, {@code facts}, {@code selftest} and {@code adopt}: what changes nothing on a host. */
final class AgentLooks {
    private static final int USUAL_LINES = 100;

    private AgentLooks() {
    }

    static VerbSpec log() {
        return VerbSpec.verb("log", "Shows the last lines of an agent's log.", AgentLooks::log)
                .word("HOST", "The host.")
                .option("--lines", "N", "So many lines, 1 to " + Diagnostics.MOST_LINES + "; " + USUAL_LINES
                        + " if not given.");
    }

    static VerbSpec facts() {
        return VerbSpec.verb("facts", "Shows what an agent finds on its host.", AgentLooks::facts)
                .word("HOST", "The host.").flag("--json", "Prints one JSON object: all of it.");
    }

    static VerbSpec selfTest() {
        return VerbSpec.verb("selftest", "Tries all that is needed of an agent, from SSH to the wire.",
                AgentLooks::selfTest)
                .more("Nothing is changed. The exit status is 190 if something fails.").words("HOST", "The hosts.")
                .flag("--json", "Prints one JSON object.");
    }

    static VerbSpec adopt() {
        return VerbSpec.verb("adopt", "Takes up agents that another console has installed.", AgentLooks::adopt)
                .more("Says who installed them and when, and puts the groups they know into the inventory. Name all"
                        + " members of a group at once. On the hosts nothing is changed. The exit status is 190 if one"
                        + " can't be used.")
                .words("HOST", "The hosts, which are in the inventory.").flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus log(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        int lines = line.option("--lines", n -> Values.within("number of lines", n, 1, Diagnostics.MOST_LINES))
                .orElse(USUAL_LINES);
        List<String> log = session.control().diagnostics().log(host(line, session), lines, session.patience());
        if (log.isEmpty()) {
            session.say("The agent has written nothing, or its host has forgotten it.");
        }
        session.print(log);
        return ExitStatus.OK;
    }

    private static ExitStatus facts(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        HostFacts facts = session.control().diagnostics().facts(host(line, session), session.patience());
        if (line.flag("--json")) {
            session.print(LookJson.facts(facts));
        } else {
            session.print(FactsText.lines(facts, session.ink()));
        }
        return ExitStatus.OK;
    }

    private static ExitStatus selfTest(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        List<HostId> hosts = hosts(line, session);
        Diagnostics diagnostics = session.control().diagnostics();
        List<Answer<SelfTest>> answers = EachHost.plain(hosts,
                host -> diagnostics.selfTest(host, session.patience()));
        if (line.flag("--json")) {
            session.print(AgentJson.hosts(
                    answers.stream().map(a -> a.either(LookJson::selfTest, LookJson::noSelfTest))));
        } else {
            session.print(LookText.selfTests(answers.stream()
                    .flatMap(a -> a.either(LookText::rows, LookText::noRows).stream()).toList(), session.ink()));
        }
        return ExitStatus.worst(answers.stream().map(
                a -> a.either(test -> test.passed() ? ExitStatus.OK : ExitStatus.DEGRADED,
                        (host, reason, sentence) -> Failure.status(reason))));
    }

    private static ExitStatus adopt(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        Adopted adopted = session.control().adoption().adopt(hosts(line, session), session.patience());
        if (line.flag("--json")) {
            session.print(LookJson.adopted(adopted));
        } else {
            session.print(LookText.adopted(adopted, session.ink()));
            adopted.sentences().forEach(session::say);
        }
        return adopted.hosts().stream().allMatch(Found::adopted) ? ExitStatus.OK : ExitStatus.DEGRADED;
    }

    private static HostId host(Line line, Session session) throws UsageException, ControlException {
        HostId host = line.word(0, HostId::new);
        Lookup.host(session.control().inventory().current(), host);
        return host;
    }

    private static List<HostId> hosts(Line line, Session session) throws UsageException, ControlException {
        Inventory inventory = session.control().inventory().current();
        List<HostId> hosts = line.words(HostId::new).stream().distinct().toList();
        for (HostId host : hosts) {
            Lookup.host(inventory, host);
        }
        return hosts;
    }
}
