package org.vipdrift.cli.internal.verb;

import com.google.gson.JsonObject;
import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.AgentJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Action;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.AgentText;
import org.vipdrift.control.Agents;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.deploy.AgentStatus;
import org.vipdrift.deploy.AgentVerb;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift agent}. */
public final class AgentVerbs {
    private static final String MANY = "Several hosts are worked on side by side; the exit status is the worst of all.";

    private AgentVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("agent", "Installs, examines, restarts and removes the agent on hosts.",
                deploying("install", "Installs or upgrades the agent.", AgentVerb.INSTALL)
                        .more("What fails is undone; doing it twice changes nothing. Where an agent runs, it is replaced"
                                + " without the VIPs it holds going away, and comes back if the new one does not answer"
                                + " within 10 s. " + MANY)
                        .option("--runtime", "FILE", "A Java 25 runtime, tar.gz, that the agent runs by on hosts of its"
                                + " machine. If not given, the package's own; on a host of another machine, the"
                                + " host's own Java 25.")
                        .flag("--rolling", "Never works on two members of a group at a time.")
                        .flag("--all", "All hosts of the inventory."),
                verb("status", "Says how the agent's installation is.", AgentVerbs::status)
                        .more("The exit status is 190 if the agent does not run on a host. " + MANY),
                deploying("restart", "Restarts the agent; the VIPs it holds stay.", AgentVerb.RESTART)
                        .more("Two members of a group are never worked on at a time, and the first that does not come"
                                + " back is the last. " + MANY)
                        .flag("--all", "All hosts of the inventory."),
                deploying("remove", "Removes the agent and all its traces.", AgentVerb.REMOVE)
                        .more("A holder is refused: move or release its groups first. " + MANY),
                AgentLooks.adopt(), AgentLooks.log(), AgentLooks.facts(), AgentLooks.selfTest());
    }

    private static VerbSpec deploying(String name, String summary, AgentVerb verb) {
        return VerbSpec.verb(name, summary, (line, session) -> new AgentRun(line, session, verb).perform())
                .optionalWords("HOST", "The hosts.")
                .option("--parallel", "N", "Works on so many hosts at a time, 1 to 256; 8 if not given.")
                .option("--stop-after", "N", "Begins no further host once so many have failed; 0 for never, "
                        + (verb == AgentVerb.RESTART ? "1" : "0") + " if not given.")
                .flag("--retry", "Only those on which it failed last time, or was not begun; with HOST, those of them.")
                .flag("--dry-run", "Looks at the hosts, shows every command, and changes nothing.")
                .flag("--json", "Prints one JSON object.");
    }

    private static VerbSpec verb(String name, String summary, Action action) {
        return VerbSpec.verb(name, summary, action).words("HOST", "The hosts.").flag("--json",
                "Prints one JSON object.");
    }

    private static ExitStatus status(Line line, Session session)
            throws UsageException, ControlException, InterruptedException {
        List<HostId> hosts = hosts(line, session);
        Agents agents = session.control().agents();
        List<EachHost.Answer<AgentStatus>> answers = EachHost.plain(hosts,
                host -> agents.status(host, session.patience()));
        show(line, session, answers.stream()
                .map(a -> a.either(s -> AgentJson.status(a.host(), s), AgentJson::noStatus)).toList(),
                AgentText.statuses(answers.stream()
                        .map(a -> a.either(s -> AgentText.row(a.host(), s), AgentText::noStatus)).toList(),
                        session.ink()));
        return ExitStatus.worst(answers.stream().map(a -> a.either(AgentVerbs::status,
                (host, reason, sentence) -> Failure.status(reason))));
    }

    /** All are looked up before anything is done, so that a slip of the pen does nothing. */
    private static List<HostId> hosts(Line line, Session session) throws UsageException, ControlException {
        Inventory inventory = session.control().inventory().current();
        List<HostId> hosts = line.words(HostId::new).stream().distinct().toList();
        for (HostId host : hosts) {
            Lookup.host(inventory, host);
        }
        return hosts;
    }

    private static void show(Line line, Session session, List<JsonObject> json, List<String> text) {
        if (line.flag("--json")) {
            session.print(AgentJson.hosts(json.stream()));
        } else {
            session.print(text);
        }
    }

    private static ExitStatus status(AgentStatus status) {
        return status.state() == AgentStatus.State.RUNNING ? ExitStatus.OK : ExitStatus.DEGRADED;
    }
}
