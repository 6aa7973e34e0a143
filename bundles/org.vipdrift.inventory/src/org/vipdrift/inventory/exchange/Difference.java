package org.vipdrift.inventory.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.exchange.HostDifference.Kind;

/**
 * Immutable. What a file would change in an inventory. What the file does not say stays as it is: notes, tags and values
 * made here, and hosts that only the inventory has.
 *
 * @param hosts those of the file, in its order
 * @param onlyHere hosts of the inventory that the file does not have
 * @param remarks what of the file was not taken
 */
public record Difference(List<HostDifference> hosts, List<HostId> onlyHere, List<Remark> remarks) {

    public Difference {
        hosts = List.copyOf(hosts);
        onlyHere = List.copyOf(onlyHere);
        remarks = List.copyOf(remarks);
    }

    public static Difference of(Inventory before, Imported file) {
        Map<HostId, String> refused = refused(before, file);
        Map<HostId, Host> known = byId(before);
        Set<HostId> named = file.hosts().stream().map(ImportedHost::id).collect(Collectors.toSet());
        return new Difference(file.hosts().stream().map(host -> difference(known, host, refused)).toList(),
                before.hosts().stream().map(Host::id).filter(id -> !named.contains(id)).toList(), file.remarks());
    }

    /** How many hosts this becomes of. */
    public long count(Kind kind) {
        return hosts.stream().filter(host -> host.kind() == kind).count();
    }

    public boolean changesAnything() {
        return count(Kind.NEW) + count(Kind.CHANGED) > 0;
    }

    /** The inventory with the file's hosts, those left out that break its rules. */
    public static Inventory applied(Inventory before, Imported file) {
        Set<HostId> refused = refused(before, file).keySet();
        return merged(before, file.hosts().stream().filter(host -> !refused.contains(host.id())).toList());
    }

    /** Hosts are left out one after the other until no rule is broken: what the inventory has already goes first. */
    private static Map<HostId, String> refused(Inventory before, Imported file) {
        Map<HostId, String> refused = new HashMap<>();
        List<ImportedHost> taken = new ArrayList<>(file.hosts());
        while (true) {
            Map<HostId, String> more = broken(before, taken);
            if (more.isEmpty()) {
                return refused;
            }
            refused.putAll(more);
            taken.removeIf(host -> more.containsKey(host.id()));
        }
    }

    private static Map<HostId, String> broken(Inventory before, List<ImportedHost> taken) {
        Set<HostId> ids = taken.stream().map(ImportedHost::id).collect(Collectors.toSet());
        Map<HostId, String> broken = new HashMap<>();
        for (RuleProblem problem : InventoryRules.problems(merged(before, taken))) {
            Stream.of(problem).filter(p -> p.place().size() > 1 && p.place().getFirst().equals("hosts"))
                    .map(p -> new HostId(p.place().get(1))).filter(ids::contains)
                    .forEach(id -> broken.putIfAbsent(id, problem.sentence()));
        }
        return broken;
    }

    private static Inventory merged(Inventory before, List<ImportedHost> taken) {
        Map<HostId, Host> hosts = byId(before);
        taken.forEach(host -> hosts.put(host.id(), set(hosts, host)));
        return new Inventory(before.folders(), List.copyOf(hosts.values()), before.groups());
    }

    private static Map<HostId, Host> byId(Inventory inventory) {
        Map<HostId, Host> hosts = new LinkedHashMap<>();
        inventory.hosts().forEach(host -> hosts.put(host.id(), host));
        return hosts;
    }

    private static Host set(Map<HostId, Host> known, ImportedHost imported) {
        Host host = known.getOrDefault(imported.id(), blank(imported.id()));
        for (HostSetting setting : imported.settings()) {
            host = setting.applied(host);
        }
        return host;
    }

    private static Host blank(HostId id) {
        return new Host(id, "", Host.SSH_PORT, "", new Identity.Automatic());
    }

    private static HostDifference difference(Map<HostId, Host> known, ImportedHost host, Map<HostId, String> refused) {
        Host before = known.getOrDefault(host.id(), blank(host.id()));
        List<FieldChange> fields = fields(before, set(known, host));
        Kind kind = refused.containsKey(host.id()) ? Kind.REFUSED
                : !known.containsKey(host.id()) ? Kind.NEW : fields.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
        return new HostDifference(host.id(), kind, fields, refused.getOrDefault(host.id(), ""), host.line());
    }

    private static List<FieldChange> fields(Host before, Host after) {
        return Stream.of(Key.values()).map(key -> new FieldChange(key, key.of(before), key.of(after)))
                .filter(change -> !change.before().equals(change.after())).toList();
    }
}
