package org.vipdrift.cli.internal.verb;

import java.util.ArrayList;
import java.util.List;
import org.vipdrift.cli.internal.line.Line;
import org.vipdrift.cli.internal.line.UsageException;
import org.vipdrift.cli.internal.line.VerbSpec;
import org.vipdrift.control.ControlException;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostQuery;
import org.vipdrift.inventory.Inventory;

/** Hosts as they are named on a line: one by one, or by folder, tags and text. */
final class HostWords {
    private HostWords() {
    }

    static VerbSpec selecting(VerbSpec verb) {
        return verb.option("--folder", "PATH", "Hosts in this folder, at any depth.")
                .optionalRepeated("--tag", "TAG", "Hosts with this tag; given again, with all of them.")
                .option("--find", "TEXT", "Hosts with these words in name, address, user, folder, tags or notes.");
    }

    static HostQuery query(Line line) throws UsageException {
        return new HostQuery(line.option("--folder").orElse(""), line.options("--tag", tag -> tag),
                line.option("--find").orElse(""));
    }

    /** @throws UsageException if neither names nor a choice are given */
    static List<HostId> chosen(Line line, List<String> names, Inventory inventory)
            throws UsageException, ControlException {
        HostQuery query = query(line);
        if (names.isEmpty() == query.isEverything()) {
            throw new UsageException("Name hosts, or choose them by --folder, --tag or --find; not both, not neither.");
        }
        List<HostId> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(Lookup.host(inventory, id(name)).id());
        }
        return names.isEmpty() ? query.in(inventory).stream().map(Host::id).toList() : List.copyOf(chosen);
    }

    private static HostId id(String name) throws UsageException {
        try {
            return new HostId(name);
        } catch (InvalidValueException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
