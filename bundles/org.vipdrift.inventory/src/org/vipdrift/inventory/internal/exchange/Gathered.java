package org.vipdrift.inventory.internal.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.ImportedHost;
import org.vipdrift.inventory.exchange.Remark;

/** Confined to one thread. What a reader has found so far. */
public final class Gathered {
    private final Map<HostId, ImportedHost> hosts = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    public void remark(int line, String sentence) {
        remarks.add(new Remark(line, sentence));
    }

    /** The name as an inventory can have it: what is not allowed in it becomes '-', which is remarked. */
    public Optional<HostId> id(String name, int line) {
        String usable = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|[^A-Za-z0-9]+$", "");
        try {
            HostId id = new HostId(usable);
            if (!usable.equals(name)) {
                remark(line, "Host " + Printable.quoted(name) + " is named " + usable
                        + " here: names are of letters, digits, '.', '_' and '-'.");
            }
            return Optional.of(id);
        } catch (InvalidValueException e) {
            remark(line, "Host " + Printable.quoted(name) + " is left out: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** A setting, unless its value can't be, which is remarked. */
    public void set(List<HostSetting> settings, Key key, String value, int line) {
        try {
            settings.add(new HostSetting(key, value));
        } catch (InvalidValueException e) {
            remark(line, e.getMessage() + " It is left out.");
        }
    }

    /** A host that was there before is remarked; the first one counts. */
    public void add(ImportedHost host) {
        ImportedHost first = hosts.putIfAbsent(host.id(), host);
        if (first != null) {
            remark(host.line(), "Host " + host.id() + " is here a second time and is left out; the first is in line "
                    + first.line() + ".");
        }
    }

    public Imported imported() {
        return new Imported(List.copyOf(hosts.values()), remarks);
    }
}
