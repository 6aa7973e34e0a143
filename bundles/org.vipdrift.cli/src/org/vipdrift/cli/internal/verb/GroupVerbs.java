package org.vipdrift.cli.internal.verb;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.vipdrift.cli.ExitStatus;
import org.vipdrift.cli.internal.json.GroupJson;
import org.vipdrift.cli.internal.json.InventoryJson;
import org.vipdrift.cli.internal.json.MaintenanceJson;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.cli.internal.run.Session;
import org.vipdrift.cli.internal.text.Cell;
import org.vipdrift.cli.internal.text.Maintained;
import org.vipdrift.cli.internal.text.Table;
import org.vipdrift.control.ControlException;
import org.vipdrift.control.GroupHistory;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** {@code vipdrift group}. */
public final class GroupVerbs {
    private GroupVerbs() {
    }

    public static VerbSpec family() {
        return VerbSpec.family("group", "Adds, shows, places, releases, arms, drills and removes VIP groups.",
                VerbSpec.verb("add", "Adds a group of VIPs that always move together.", GroupVerbs::add)
                        .more("The members' hosts are asked about their interfaces; nothing is changed on them.")
                        .word("NAME", "What the group is to be called.")
                        .repeatedOption("--vip", "ADDR/LEN", "A VIP with its subnet's prefix length; may be repeated.")
                        .requiredOption("--members", "HOST,...", "The hosts that may hold it, the preferred one first.")
                        .option("--interface", "IF",
                                "The members' interface for the VIPs; found by the VIP's subnet if not"
                                        + " given."),
                VerbSpec.verb("list", "Lists the groups of the inventory; contacts no host.", GroupVerbs::list)
                        .flag("--json", "Prints one JSON object."),
                VerbSpec.verb("show", "Shows one group and its last proven failover; contacts no host.",
                        GroupVerbs::show)
                        .word("NAME", "The group.").flag("--json", "Prints one JSON object."),
                VerbSpec.verb("remove", "Removes a group that nobody holds.", GroupVerbs::remove)
                        .word("NAME", "The group.").flag("--json", "Prints one JSON object."),
                MoveVerbs.place(), MoveVerbs.release(), SettingVerb.set(), ArmVerbs.arm(), ArmVerbs.disarm(),
                ArmVerbs.acknowledge(), SimulateVerb.simulate(), DrillVerb.drill(), MaintenanceVerbs.group());
    }

    private static ExitStatus add(Line line, Session session)
            throws ControlException, UsageException, InterruptedException {
        List<HostId> members = line.option("--members", Values::hosts).orElseThrow();
        String interfaceName = line.option("--interface").orElse(null);
        VipGroup group = session.control().groups().add(line.word(0, GroupId::new), line.options("--vip", Vip::parse),
                members, interfaceName, session.patience());
        session.say(
                "Group " + group.id() + " is in the inventory. Put it on a host: vipdrift group place " + group.id());
        return ExitStatus.OK;
    }

    private static ExitStatus list(Line line, Session session) throws ControlException {
        Inventory inventory = session.control().inventory().current();
        Journal journal = session.control().journal();
        if (line.flag("--json")) {
            session.print(InventoryJson.groups(inventory.groups().stream().map(group -> json(group, journal))));
        } else if (inventory.groups().isEmpty()) {
            session.say("There are no groups yet. Add one:"
                    + " vipdrift group add NAME --vip 198.51.100.100/24 --members HOST,HOST");
        } else {
            session.print(table(inventory.groups()).lines(session.ink()));
            session.print(Maintained.line(Maintained.members(inventory, journal), Instant.now()));
        }
        return ExitStatus.OK;
    }

    private static ExitStatus show(Line line, Session session) throws ControlException, UsageException {
        VipGroup group = Lookup.group(session.control().inventory().current(), line.word(0, GroupId::new));
        GroupHistory history = GroupHistory.of(group.id(), session.control().journal());
        List<Drift> begun = Maintained.members(group, session.control().journal());
        if (line.flag("--json")) {
            JsonObject json = GroupJson.of(group, history);
            json.add("maintenance", MaintenanceJson.begun(begun));
            session.print(json);
        } else {
            session.print(table(List.of(group)).lines(session.ink()));
            session.print(List.of(""));
            session.print(new GroupShow(group, history).lines(session.ink()));
            session.print(Maintained.line(begun, history.now()));
        }
        return ExitStatus.OK;
    }

    private static JsonObject json(VipGroup group, Journal journal) {
        JsonObject json = InventoryJson.group(group);
        json.add("maintenance", MaintenanceJson.begun(Maintained.members(group, journal)));
        return json;
    }

    /** A row per VIP or member, whichever there are more of. */
    private static Table table(List<VipGroup> groups) {
        Table table = new Table().column("GROUP").column("VIP").column("MEMBER").column("INTERFACE")
                .numbers("PRIORITY").column("AUTOMATIC SETTINGS");
        for (VipGroup group : groups) {
            for (int i = 0; i < Math.max(group.vips().size(), group.members().size()); i++) {
                Cell blank = Cell.of("");
                boolean more = i < group.members().size();
                Member member = group.members().get(more ? i : 0);
                table.row(i == 0 ? Cell.of(group.id()) : blank,
                        i < group.vips().size() ? Cell.of(group.vips().get(i)) : blank,
                        more ? Cell.of(member.host()) : blank, more ? Cell.of(member.interfaceName()) : blank,
                        more ? Cell.of(member.priority()) : blank,
                        i == 0 ? Cell.of(group.automatic() == null ? "no" : "yes") : blank);
            }
        }
        return table;
    }

    private static ExitStatus remove(Line line, Session session)
            throws ControlException, UsageException, InterruptedException {
        GroupId id = line.word(0, GroupId::new);
        VipGroup group = Lookup.group(session.control().inventory().current(), id);
        session.control().groups().remove(id, session.patience());
        String sentence = "Group " + id + " with "
                + group.vips().stream().map(Vip::toString).collect(Collectors.joining(", ")) + " is removed.";
        if (line.flag("--json")) {
            session.print(InventoryJson.change(id.name(), "done", sentence));
        } else {
            session.say(sentence);
        }
        return ExitStatus.OK;
    }
}
