package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.DiscoverJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.run.Failure;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.VipDiscoverText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.Discovery;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;

/** {@code host discover --vips}: what hosts have and name. */
final class VipDiscover {
    private VipDiscover() {
    }

    static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, IOException, InterruptedException {
        if (line.flag("--from") || line.flag("--user") || line.flag("--folder") || line.flag("--tag")) {
            throw new UsageException("--from, --user, --folder and --tag are for a subnet, not for --vips.");
        }
        List<HostId> hosts = hosts(line, session.control().inventory().current());
        if (hosts.isEmpty()) {
            session.say("There are no hosts to look at. Find some: vipdrift host discover SUBNET");
            return ExitStatus.OK;
        }
        Discovery discovery = session.control().discovery();
        List<EachHost.Answer<HostServices>> answers = EachHost.plain(hosts,
                host -> discovery.look(host, session.patience()));
        List<HostServices> looks = new ArrayList<>();
        ExitStatus status = ExitStatus.worst(answers.stream().map(a -> a.either(found -> {
            looks.add(found);
            return ExitStatus.OK;
        }, (host, reason, sentence) -> {
            session.say(sentence);
            return Failure.status(reason);
        })));
        show(line, session, looks, answers);
        return line.flag("--add") && add(line, session, FoundGroup.of(looks)) != ExitStatus.OK ? ExitStatus.INTERRUPTED
                : status;
    }

    /** All are looked up before any is asked. */
    private static List<HostId> hosts(Line line, Inventory inventory) throws UsageException, ControlException {
        List<HostId> named = line.words(HostId::new).stream().distinct().toList();
        for (HostId host : named) {
            Lookup.host(inventory, host);
        }
        return named.isEmpty() ? inventory.hosts().stream().map(Host::id).toList() : named;
    }

    private static void show(Line line, Session session, List<HostServices> looks,
            List<EachHost.Answer<HostServices>> answers) {
        looks.stream().flatMap(look -> look.remarks().stream()).forEach(session::say);
        if (line.flag("--json")) {
            session.print(DiscoverJson.vips(
                    answers.stream().map(a -> a.either(DiscoverJson::look, DiscoverJson::noLook)),
                    FoundGroup.of(looks)));
        } else {
            session.print(VipDiscoverText.lines(looks, session.ink()));
            session.print(VipDiscoverText.commands(FoundGroup.of(looks)));
        }
    }

    private static ExitStatus add(Line line, Session session, List<FoundGroup> found)
            throws ControlException, IOException, InterruptedException {
        if (found.isEmpty()) {
            session.say("There is no VIP to be added.");
            return ExitStatus.OK;
        }
        if (!line.flag("--yes") && !session.questions().confirm("Make " + count(found) + " of them?")) {
            session.say("Nothing was added.");
            return ExitStatus.INTERRUPTED;
        }
        for (FoundGroup group : found) {
            session.control().groups().add(group.suggestion(), group.vips(), group.hosts(), null,
                    session.patience());
            session.say("Group " + group.suggestion() + " is in the inventory; nothing was changed on its hosts.");
        }
        return ExitStatus.OK;
    }

    private static String count(List<FoundGroup> found) {
        return found.size() + (found.size() == 1 ? " group" : " groups");
    }
}
