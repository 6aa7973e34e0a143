package org.vipdrift.cli.internal.verb;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.InventoryJson;
import org.vipdrift.cli.internal.json.MaintenanceJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.HostText;
import org.vipdrift.cli.internal.text.Maintained;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostQuery;
import org.vipdrift.inventory.Inventory;

/** {@code vipdrift host}. */
public final class HostVerbs {
    private HostVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("host", "Finds, adds, shows, files, tests and removes hosts.", HostAdd.spec(),
                HostWords.selecting(VerbSpec.verb("list", "Lists the hosts of the inventory; contacts none.",
                        HostVerbs::list)).flag("--json", "Prints one JSON object."),
                VerbSpec.verb("show", "Shows one host of the inventory; does not contact it.", HostVerbs::show)
                        .word("NAME", "The host.").flag("--json", "Prints one JSON object."),
                HostSet.set(), HostSet.tag(), HostTest.spec(), HostDiscover.spec(), HostTerminal.spec(),
                MaintenanceVerbs.host(),
                VerbSpec.verb("remove", "Removes a host from the inventory; changes nothing on it.", HostVerbs::remove)
                        .word("NAME", "The host.").flag("--json", "Prints one JSON object."));
    }

    private static ExitStatus list(Line line, Session session) throws ControlException, UsageException {
        Inventory inventory = session.control().inventory().current();
        HostQuery query = HostWords.query(line);
        List<Host> hosts = query.in(inventory);
        Journal journal = session.control().journal();
        if (line.flag("--json")) {
            session.print(InventoryJson.hosts(hosts.stream().map(host -> json(inventory, host, journal))));
        } else if (inventory.hosts().isEmpty()) {
            session.say("There are no hosts yet. Add one: vipdrift host add NAME --address ADDRESS");
        } else if (hosts.isEmpty()) {
            session.say("None of the " + inventory.hosts().size() + " hosts fits.");
        } else {
            session.print(HostText.table(inventory, hosts).lines(session.ink()));
            session.print(Maintained.line(Maintained.members(inventory, journal), Instant.now()));
        }
        return ExitStatus.OK;
    }

    private static ExitStatus show(Line line, Session session)
            throws ControlException, UsageException, InterruptedException {
        Inventory inventory = session.control().inventory().current();
        Host host = Lookup.host(inventory, line.word(0, HostId::new));
        List<Drift> begun = Maintained.host(inventory, host.id(), session.control().journal()).stream().toList();
        if (line.flag("--json")) {
            JsonObject json = json(inventory, host, session.control().journal());
            InventoryJson.inherited(json, session.control().hosts().inherited(host));
            session.print(json);
        } else {
            session.print(HostText.table(inventory, List.of(host)).lines(session.ink()));
            session.print(HostText.more(inventory.effective(host)));
            session.print(session.control().hosts().inherited(host).stream().map(Printable::clean).toList());
            session.print(Maintained.line(begun, Instant.now()));
        }
        return ExitStatus.OK;
    }

    private static JsonObject json(Inventory inventory, Host host, Journal journal) {
        JsonObject json = InventoryJson.host(inventory, host);
        json.add("maintenance",
                MaintenanceJson.begun(Maintained.host(inventory, host.id(), journal).stream().toList()));
        return json;
    }

    private static ExitStatus remove(Line line, Session session) throws ControlException, UsageException {
        HostId id = line.word(0, HostId::new);
        Lookup.host(session.control().inventory().current(), id);
        session.control().hosts().remove(id);
        String sentence = "Host " + id + " is no longer in the inventory; nothing was changed on it.";
        if (line.flag("--json")) {
            session.print(InventoryJson.change(id.name(), "done", sentence));
        } else {
            session.say(sentence);
        }
        return ExitStatus.OK;
    }
}
