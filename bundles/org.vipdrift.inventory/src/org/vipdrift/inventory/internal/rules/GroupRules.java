package org.vipdrift.inventory.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** Groups have unique names, at least one VIP, and members that are hosts of the inventory, each once. */
public final class GroupRules {
    private static final int HIGHEST_PRIORITY = 255;

    private GroupRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        Set<GroupId> names = new HashSet<>();
        return inventory.groups().stream().flatMap(g -> names.add(g.id()) ? alone(inventory, g)
                : Stream.of(problem(g, "There are two groups named " + g.id() + "; give one another name.")));
    }

    private static Stream<RuleProblem> alone(Inventory inventory, VipGroup group) {
        Set<HostId> seen = new HashSet<>();
        return Stream.concat(empty(group), group.members().stream().flatMap(m -> seen.add(m.host())
                ? member(inventory, group, m)
                : Stream.of(problem(group, m, "", "Group " + group.id() + " names the member " + m.host()
                        + " twice; name it once."))));
    }

    private static Stream<RuleProblem> empty(VipGroup group) {
        Stream.Builder<RuleProblem> found = Stream.builder();
        if (group.vips().isEmpty()) {
            found.add(problem(group, "Group " + group.id() + " has no VIP; give it at least one."));
        }
        if (group.members().isEmpty()) {
            found.add(problem(group, "Group " + group.id() + " has no member; give it at least one host."));
        }
        return found.build();
    }

    private static Stream<RuleProblem> member(Inventory inventory, VipGroup group, Member member) {
        return Stream.of(known(inventory, group, member), interfaceName(group, member), priority(group, member))
                .flatMap(Optional::stream);
    }

    private static Optional<RuleProblem> known(Inventory inventory, VipGroup group, Member member) {
        return inventory.host(member.host()).isPresent() ? Optional.empty()
                : Optional.of(problem(group, member, "", "Group " + group.id() + " names the host " + member.host()
                        + ", which is not in the inventory; add the host first."));
    }

    private static Optional<RuleProblem> interfaceName(VipGroup group, Member member) {
        return InterfaceName.isUsable(member.interfaceName()) ? Optional.empty()
                : Optional.of(problem(group, member, "interface", "The interface name "
                        + Printable.quoted(member.interfaceName()) + " of member " + member.host() + " in group "
                        + group.id() + " is not usable: Linux allows 1 to 15 bytes without '/', ':' and spaces."));
    }

    private static Optional<RuleProblem> priority(VipGroup group, Member member) {
        return member.priority() >= 1 && member.priority() <= HIGHEST_PRIORITY ? Optional.empty()
                : Optional.of(problem(group, member, "priority", "The priority of member " + member.host()
                        + " in group " + group.id() + " is " + member.priority() + "; it must be 1 to "
                        + HIGHEST_PRIORITY + "."));
    }

    private static RuleProblem problem(VipGroup group, String sentence) {
        return new RuleProblem(List.of("groups", group.id().name()), sentence);
    }

    private static RuleProblem problem(VipGroup group, Member member, String key, String sentence) {
        List<String> place = List.of("groups", group.id().name(), "members", member.host().name());
        return new RuleProblem(key.isEmpty() ? place : Stream.concat(place.stream(), Stream.of(key)).toList(),
                sentence);
    }
}
