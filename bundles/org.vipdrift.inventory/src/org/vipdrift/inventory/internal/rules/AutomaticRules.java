package org.vipdrift.inventory.internal.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.RuleProblem;
import org.vipdrift.inventory.VipGroup;

/** The automatic mode's settings are such that VRRP allows them (RFC 9568, RFC 3768), and no virtual router id serves two. */
public final class AutomaticRules {

    private AutomaticRules() {
    }

    public static Stream<RuleProblem> problems(Inventory inventory) {
        Map<Segment, GroupId> routers = new HashMap<>();
        return inventory.groups().stream().flatMap(group -> {
            @Nullable Automatic settings = group.automatic();
            return settings == null ? Stream.empty()
                    : Stream.of(AutomaticRanges.problems(group, settings), twoGroups(group, settings, routers).stream(),
                            CheckRules.problems(group, settings), HookRules.problems(group, settings),
                            WitnessRules.problems(inventory, group, settings)).flatMap(s -> s);
        });
    }

    /** Where a virtual router id must be the only one: RFC 9568 counts the families apart. */
    private record Segment(HostId host, String interfaceName, boolean ipv4, int virtualRouterId) {
    }

    private static Optional<RuleProblem> twoGroups(VipGroup group, Automatic settings,
            Map<Segment, GroupId> routers) {
        Optional<RuleProblem> found = Optional.empty();
        for (Member member : group.members()) {
            Segment segment = new Segment(member.host(), member.interfaceName(), isIpv4(group),
                    settings.virtualRouterId());
            @Nullable GroupId other = routers.putIfAbsent(segment, group.id());
            if (other != null && !other.equals(group.id())) {
                found = Optional.of(problem(group, "vrid", "The virtual router id " + settings.virtualRouterId()
                        + " of group " + group.id() + " is that of group " + other + " on " + member.interfaceName()
                        + " of " + member.host() + " already; take another one, 1 to 255."));
            }
        }
        return found;
    }

    private static boolean isIpv4(VipGroup group) {
        return !group.vips().isEmpty() && group.vips().getFirst().isIpv4();
    }

    static RuleProblem problem(VipGroup group, String key, String sentence) {
        return new RuleProblem(List.of("groups", group.id().name(), "automatic", key), sentence);
    }
}
