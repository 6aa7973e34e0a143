package org.vipdrift.inventory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.inventory.internal.rules.AutomaticRules;
import org.vipdrift.inventory.internal.rules.FilingRules;
import org.vipdrift.inventory.internal.rules.FolderRules;
import org.vipdrift.inventory.internal.rules.GroupRules;
import org.vipdrift.inventory.internal.rules.HostRules;
import org.vipdrift.inventory.internal.rules.VipRules;
import org.vipdrift.inventory.internal.rules.WayRules;

/**
 * The rules every inventory obeys, judged without asking any host. Whether a VIP lies in a subnet of its members'
 * interfaces is not among them: only the hosts' facts tell.
 */
public final class InventoryRules {
    private InventoryRules() {
    }

    /** All broken rules, folders and hosts first, in the inventory's order. */
    public static List<RuleProblem> problems(Inventory inventory) {
        return Stream.of(FolderRules.problems(inventory), HostRules.problems(inventory),
                FilingRules.problems(inventory), WayRules.problems(inventory), GroupRules.problems(inventory),
                VipRules.problems(inventory),
                AutomaticRules.problems(inventory)).flatMap(s -> s).toList();
    }

    /** What is allowed but seldom meant, one sentence each. */
    public static List<RuleProblem> doubts(Inventory inventory) {
        return VipRules.doubts(inventory).toList();
    }

    /** @throws InventoryException RULE with the sentence of the first rule broken */
    public static void check(Inventory inventory) throws InventoryException {
        Optional<RuleProblem> first = problems(inventory).stream().findFirst();
        if (first.isPresent()) {
            throw new InventoryException(InventoryException.Reason.RULE, first.get().sentence());
        }
    }
}
