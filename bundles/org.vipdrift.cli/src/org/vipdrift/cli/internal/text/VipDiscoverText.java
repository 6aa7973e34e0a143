package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.FoundGroup;
import org.vipdrift.control.HostServices;
import org.vipdrift.control.HostServices.Held;
import org.vipdrift.control.HostServices.NamedVip;
import org.vipdrift.control.HostServices.Service;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;

/** What hosts run that moves addresses, and which ones, for people. */
public final class VipDiscoverText {
    private VipDiscoverText() {
    }

    public static List<String> lines(List<HostServices> looks, Ink ink) {
        Table table = new Table().column("HOST").column("WHAT").column("VIP").column("INTERFACE").column("GROUP")
                .column("DETAILS");
        looks.forEach(look -> rows(look, table));
        return looks.isEmpty() ? List.of() : table.lines(ink);
    }

    private static void rows(HostServices look, Table table) {
        Cell host = Cell.of(look.host());
        List<Held> held = look.heldVips();
        if (look.services().isEmpty() && held.isEmpty() && look.vips().isEmpty()) {
            table.row(host, Cell.none(), Cell.none(), Cell.none(), Cell.none(), Cell.none());
        }
        look.services().forEach(service -> table.row(host, Cell.of(service.name()), Cell.none(), Cell.none(),
                Cell.none(), Cell.of(details(service))));
        look.vips().forEach(vip -> table.row(host, Cell.of(vip.service()), Cell.of(vip), cell(vip.interfaceName()),
                group(vip.group()), Cell.of(details(vip))));
        held.forEach(address -> table.row(host, Cell.of("kernel"), Cell.of(address), Cell.of(address.interfaceName()),
                group(address.group()), Cell.of(address.secondary() ? "has it, secondary" : "has it")));
    }

    private static String details(Service service) {
        return Stream.of(service.running() ? "runs" : "does not run", service.version(), service.unit())
                .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String details(NamedVip vip) {
        List<String> words = new ArrayList<>(List.of("names it"));
        if (vip.virtualRouterId() != 0) {
            words.add("virtual router " + vip.virtualRouterId());
        }
        if (vip.priority() != 0) {
            words.add("priority " + vip.priority());
        }
        if (!vip.state().isEmpty()) {
            words.add("begins as " + vip.state());
        }
        return String.join(", ", words);
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    private static Cell group(@Nullable GroupId group) {
        return group == null ? Cell.none() : Cell.of(group);
    }

    /** How those that are in no group become one. */
    public static List<String> commands(List<FoundGroup> found) {
        return found.stream().map(group -> Printable.clean("To manage it: vipdrift group add " + group.suggestion()
                + group.vips().stream().map(vip -> " --vip " + vip).collect(Collectors.joining()) + " --members "
                + group.hosts().stream().map(HostId::name).collect(Collectors.joining(",")))).toList();
    }
}
