package org.vipdrift.inventory.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryRules;

/**
 * Immutable. What is to be changed of many hosts at once, right or wrong; no widgets here.
 *
 * @param values of the keys that were ticked, and no others
 */
record BulkInput(Map<Key, String> values) {

    BulkInput {
        values = new LinkedHashMap<>(values);
    }

    /** The sentence of the first value that cannot be; empty if all can. */
    String wrong(Inventory inventory, List<Host> hosts) {
        if (values.isEmpty()) {
            return Messages.bulkNothing;
        }
        try {
            return InventoryRules.problems(applied(inventory, hosts)).stream().findFirst()
                    .map(problem -> problem.sentence()).orElse("");
        } catch (InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The inventory with the hosts changed; hosts that are not in it any more stay away. */
    Inventory applied(Inventory inventory, List<Host> hosts) {
        List<HostSetting> settings = values.entrySet().stream()
                .map(e -> new HostSetting(e.getKey(), e.getValue().strip()))
                .toList();
        Inventory after = inventory;
        for (Host chosen : hosts) {
            Host host = inventory.host(chosen.id()).orElse(null);
            for (HostSetting setting : host == null ? List.<HostSetting>of() : settings) {
                host = setting.applied(host);
            }
            after = host == null ? after : after.with(host);
        }
        return after;
    }
}
