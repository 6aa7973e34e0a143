package org.vipdrift.control.internal.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.inventory.Witnesses;

/**
 * A group as its members' agents know it.
 *
 * @param sentence what it is, and what the agents do not say of it
 */
record GrantedGroup(VipGroup group, String sentence) {

    /** Those of all these hosts, in the order in which they are found. */
    static List<GrantedGroup> of(Map<HostId, HostFacts> facts) {
        Map<GroupId, Map<HostId, Grant>> grants = new LinkedHashMap<>();
        facts.forEach((host, read) -> read.grants().forEach(
                grant -> grants.computeIfAbsent(grant.group(), g -> new LinkedHashMap<>()).put(host, grant)));
        return grants.values().stream().map(GrantedGroup::granted).flatMap(Optional::stream).toList();
    }

    private static boolean isWitness(Grant grant) {
        ElectionFacts election = grant.election();
        return election != null && election.isWitness();
    }

    private static Optional<GrantedGroup> joined(List<HostId> witnesses, Map<HostId, Grant> members) {
        Optional<Grant> any = members.values().stream().findFirst();
        return any.map(first -> {
            List<Member> all = new ArrayList<>();
            members.forEach((host, grant) -> all.add(new Member(host, grant.interfaceName(), priority(grant))));
            VipGroup group = new VipGroup(first.group(), first.vips(), all, automatic(first, witnesses));
            return new GrantedGroup(group, sentence(group, members));
        });
    }

    private static Optional<GrantedGroup> granted(Map<HostId, Grant> grants) {
        Map<HostId, Grant> members = new LinkedHashMap<>(grants);
        members.values().removeIf(GrantedGroup::isWitness);
        return joined(grants.keySet().stream().filter(host -> !members.containsKey(host)).toList(), members);
    }

    private static int priority(Grant grant) {
        ElectionFacts election = grant.election();
        return election == null ? Member.DEFAULT_PRIORITY : election.priority();
    }

    private static @Nullable Automatic automatic(Grant grant, List<HostId> witnesses) {
        ElectionFacts election = grant.election();
        return election == null ? null
                : new Automatic(election.virtualRouterId(), election.version(), election.advertMillis(),
                        election.preempt(), 0, false, List.of(), election.releaseWhenAlone(), election.holdSeconds(),
                        List.of()).with(new Witnesses(List.of(), witnesses));
    }

    private static String sentence(VipGroup group, Map<HostId, Grant> members) {
        String who = String.join(", ", members.keySet().stream().map(HostId::name).toList());
        boolean same = members.values().stream().map(Grant::vips).distinct().count() == 1;
        return "Group " + group.id() + " of " + who + " is in the inventory now"
                + (same ? ""
                        : ", with the VIPs " + members.keySet().iterator().next() + " knows, for its agents differ")
                + ". " + (group.automatic() == null ? "Its members' priorities are the usual ones: compare them with"
                        + " those of the console that made it."
                        : "It is armed, and stays so; agents do not tell its checks, hooks, gate, witnesses' addresses"
                                + " and limit of moves: set those before you arm it from here.");
    }
}
