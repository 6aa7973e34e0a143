package org.vipdrift.inventory.internal.rules;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** Hosts that are witnesses are known, and are no members, which count already. */
final class WitnessRules {

    private WitnessRules() {
    }

    static Stream<RuleProblem> problems(Inventory inventory, VipGroup group, Automatic settings) {
        Set<HostId> seen = new HashSet<>();
        return settings.witnessHosts().stream().flatMap(host -> fault(inventory, group, host, seen).stream())
                .map(fault -> AutomaticRules.problem(group, "witnesses", fault));
    }

    private static Optional<String> fault(Inventory inventory, VipGroup group, HostId host, Set<HostId> seen) {
        String subject = "The witness " + host + " of group " + group.id();
        if (!seen.add(host)) {
            return Optional.of(subject + " is named twice; name it once.");
        }
        if (inventory.host(host).isEmpty()) {
            return Optional.of(subject + " is no host of the inventory; add it, or name an address.");
        }
        return group.member(host).isEmpty() ? Optional.empty()
                : Optional.of(subject + " is a member, which counts as a voter already; name another host.");
    }
}
