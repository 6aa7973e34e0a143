package org.vipdrift.cli.internal.verb;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.DiscoverJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.DiscoverText;
import org.vipdrift.cli.internal.text.HostText;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.FoundHost;
import org.vipdrift.control.FoundHosts;
import org.vipdrift.control.SweepReport;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Ipv4Subnet;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;

/** {@code host discover}: who answers in a subnet, and what hosts run that moves addresses. */
final class HostDiscover {
    private HostDiscover() {
    }

    static VerbSpec spec() {
        return VerbSpec.verb("discover", "Finds hosts of a subnet by ARP, or VIPs that hosts have and name.",
                HostDiscover::perform)
                .more("Of a subnet, at most a /22, each address is asked for by ARP and nothing else is sent to it. Without"
                        + " --from this machine asks; where it has not the right to (CAP_NET_RAW), its kernel does, for which"
                        + " it is given an empty datagram for each address."
                        + " With --vips hosts are looked at over SSH: which addresses they have, and which ones keepalived,"
                        + " Pacemaker, FRR and ucarp name. Nothing is changed on any host.")
                .optionalWords("SUBNET|HOST", "The subnet, as 198.51.100.0/24; with --vips the hosts to look at, all"
                        + " if none is named.")
                .option("--from", "HOST", "The host whose agent asks, and listens for VRRP adverts.")
                .flag("--vips", "Looks at hosts instead.")
                .flag("--add", "Shows which hosts (with --vips: groups) would be added to the inventory, asks, and adds"
                        + " them.")
                .option("--user", "U", "Of hosts that are added: the user to log in as.")
                .option("--folder", "PATH", "Of hosts that are added: the folder to file them in.")
                .optionalRepeated("--tag", "TAG", "Of hosts that are added: a word to find them by; may be repeated.")
                .flag("--yes", "Does not ask. Needed where nobody can be asked.")
                .flag("--json", "Prints one JSON object.");
    }

    private static ExitStatus perform(Line line, Session session)
            throws UsageException, ControlException, IOException, InterruptedException {
        boolean add = line.flag("--add");
        if (!add && (line.flag("--user") || line.flag("--folder") || line.flag("--tag") || line.flag("--yes"))) {
            throw new UsageException(
                    "--user, --folder, --tag and --yes say how hosts are added: give --add with them.");
        }
        if (add && !line.flag("--yes") && !session.questions().canAsk()) {
            throw new UsageException("Nobody can be asked here, there is no terminal; add --yes to add without being"
                    + " asked, or leave --add out to see what is found.");
        }
        return line.flag("--vips") ? VipDiscover.perform(line, session) : sweep(line, session);
    }

    private static ExitStatus sweep(Line line, Session session)
            throws UsageException, ControlException, IOException, InterruptedException {
        Ipv4Subnet subnet = subnet(line, session.control().inventory().current());
        @Nullable HostId from = line.option("--from", HostId::new).orElse(null);
        if (from != null) {
            Lookup.host(session.control().inventory().current(), from);
        }
        SweepReport report = session.control().discovery().sweep(subnet, from, session.patience());
        if (line.flag("--json")) {
            session.print(DiscoverJson.of(report));
        } else {
            session.print(DiscoverText.lines(report, session.ink()));
        }
        session.say(report.sentence());
        return line.flag("--add") ? add(line, session, FoundHosts.addable(report.hosts())) : ExitStatus.OK;
    }

    private static Ipv4Subnet subnet(Line line, Inventory inventory) throws UsageException {
        List<String> words = line.words(word -> word);
        if (words.size() != 1 || inventory.hosts().stream().anyMatch(host -> words.contains(host.id().name()))) {
            throw new UsageException("Name one subnet, as 198.51.100.0/24, or give --vips to look at hosts.");
        }
        return line.word(0, Ipv4Subnet::parse);
    }

    private static ExitStatus add(Line line, Session session, List<FoundHost> found)
            throws UsageException, ControlException, IOException {
        FoundHosts.Given given = new FoundHosts.Given(line.option("--user").orElse(""),
                line.option("--folder").orElse(""), line.options("--tag", tag -> tag));
        Inventory now = session.control().inventory().current();
        List<Host> hosts = FoundHosts.hosts(now, found, given);
        if (hosts.isEmpty()) {
            session.say("There is nobody to be added.");
            return ExitStatus.OK;
        }
        HostText.table(with(now, hosts), hosts).lines(session.talkInk()).forEach(session::say);
        if (!line.flag("--yes") && !session.questions().confirm("Add " + count(hosts) + " to the inventory?")) {
            session.say("Nothing was added.");
            return ExitStatus.INTERRUPTED;
        }
        AtomicReference<List<Host>> added = new AtomicReference<>(hosts);
        session.control().hosts().change(before -> {
            added.set(FoundHosts.hosts(before, found, given));
            return with(before, added.get());
        });
        session.say("Added " + count(added.get()) + ". Try one: vipdrift host test " + added.get().getFirst().id());
        return ExitStatus.OK;
    }

    private static Inventory with(Inventory inventory, List<Host> hosts) {
        Inventory after = inventory;
        for (Host host : hosts) {
            after = after.with(host);
        }
        return after;
    }

    private static String count(List<?> hosts) {
        return hosts.size() + (hosts.size() == 1 ? " host" : " hosts");
    }
}
