package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Effective;
import org.vipdrift.inventory.Filing;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Identity;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Origin;
import org.vipdrift.inventory.VipGroup;

/** Hosts of the inventory with what their folders give them. */
public final class HostText {
    private HostText() {
    }

    /** Columns that no host fills are left out, unless they were always there. */
    public static Table table(Inventory inventory, List<Host> own) {
        List<Host> hosts = own.stream().map(host -> inventory.effective(host).host()).toList();
        boolean folders = any(hosts, filing -> !filing.folder().isEmpty());
        boolean tags = any(hosts, filing -> !filing.tags().isEmpty());
        Table table = new Table().column("HOST").column("ADDRESS").numbers("PORT").column("USER").column("IDENTITY");
        if (folders) {
            table.column("FOLDER");
        }
        if (tags) {
            table.column("TAGS");
        }
        table.column("GROUPS");
        hosts.forEach(host -> table.row(cells(inventory, host, folders, tags)));
        return table;
    }

    private static boolean any(List<Host> hosts, Predicate<Filing> is) {
        return hosts.stream().map(Host::filing).anyMatch(is);
    }

    private static Cell[] cells(Inventory inventory, Host host, boolean folders, boolean tags) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(host.id()), Cell.of(host.address()), Cell.of(host.port()),
                cell(host.user()), Cell.of(identity(host.identity()))));
        if (folders) {
            cells.add(cell(host.filing().folder()));
        }
        if (tags) {
            cells.add(cell(String.join(", ", host.filing().tags())));
        }
        cells.add(cell(inventory.groupsOf(host.id()).stream().map(VipGroup::id).map(Object::toString)
                .collect(Collectors.joining(", "))));
        return cells.toArray(Cell[]::new);
    }

    private static Cell cell(String text) {
        return text.isEmpty() ? Cell.none() : Cell.of(text);
    }

    /** Where values come from that are not the host's own, its way and its notes; nothing if there is nothing to say. */
    public static List<String> more(Effective effective) {
        List<String> lines = new ArrayList<>();
        Host host = effective.host();
        given(lines, "Port " + host.port(), effective.port());
        given(lines, "User " + host.user(), effective.user());
        given(lines, "Identity " + identity(host.identity()), effective.identity());
        if (!(effective.become() instanceof Origin.Usual)) {
            lines.add("Becomes root by " + effective.way().program() + from(effective.become()) + ".");
        }
        if (!host.jump().isEmpty()) {
            lines.add("Reached through " + host.jump() + from(effective.jump()) + ".");
        }
        effective.tags().forEach((tag, origin) -> given(lines, "Tag " + tag, origin));
        host.filing().notes().lines().forEach(note -> lines.add("Note: " + note));
        return lines.stream().map(Printable::clean).toList();
    }

    private static String from(Origin origin) {
        return origin instanceof Origin.OfFolder ? ", from " + origin.words() : "";
    }

    private static void given(List<String> lines, String what, Origin origin) {
        if (origin instanceof Origin.OfFolder) {
            lines.add(what + ": from " + origin.words() + ".");
        }
    }

    public static String identity(Identity identity) {
        return switch (identity) {
            case Identity.Automatic() -> "automatic";
            case Identity.Password() -> "password";
            case Identity.KeyFile(var file) -> "key " + file;
        };
    }
}
