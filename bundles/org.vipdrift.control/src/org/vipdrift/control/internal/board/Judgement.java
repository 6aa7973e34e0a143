package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Status;
import org.vipdrift.core.Status.State;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.VipGroup;

/** A pure function from observations to what is shown. What is older than {@link #FRESH} is unknown. */
final class Judgement {
    static final Duration FRESH = Duration.ofSeconds(5);

    private Judgement() {
    }

    static HostStatus host(Host host, @Nullable Observation seen, Instant now) {
        if (seen == null) {
            return new HostStatus(host, AgentState.UNKNOWN, new Status(State.UNKNOWN, "not-asked",
                    host.id() + " has not been asked yet."), null, null, List.of());
        }
        HostFacts facts = seen.reading().facts().orElse(null);
        List<GroupId> holds = facts == null ? List.of()
                : facts.grants().stream().filter(Grant::holding).map(Grant::group).toList();
        boolean stale = Duration.between(seen.at(), now).compareTo(FRESH) > 0;
        AgentState state = stale ? AgentState.UNKNOWN : state(seen);
        return new HostStatus(host, state, hostStatus(host, seen, stale), facts, seen.at(), holds);
    }

    private static AgentState state(Observation seen) {
        return switch (seen.reading().contact()) {
            case ATTACHED -> AgentState.ATTACHED;
            case AGENT_DEAD -> AgentState.DOWN;
            case NO_AGENT -> AgentState.ABSENT;
            case UNREACHABLE -> AgentState.UNREACHABLE;
        };
    }

    private static Status hostStatus(Host host, Observation seen, boolean stale) {
        if (stale) {
            return new Status(State.UNKNOWN, "stale", host.id() + " has not answered for more than "
                    + FRESH.toSeconds() + " s.");
        }
        String sentence = seen.reading().sentence();
        return switch (seen.reading().contact()) {
            case ATTACHED -> new Status(State.OK, "attached", sentence);
            case NO_AGENT -> new Status(State.NOTICE, "agent-absent", sentence);
            case AGENT_DEAD -> new Status(State.PROBLEM, "agent-down", sentence);
            case UNREACHABLE -> new Status(State.PROBLEM, "unreachable", sentence);
        };
    }

    /** The member whose agent claims the group with the newest epoch. */
    static Optional<HostId> holder(VipGroup group, Map<HostId, Observation> seen) {
        return group.members().stream().map(m -> m.host())
                .filter(h -> grant(group.id(), seen.get(h)).filter(Grant::holding).isPresent())
                .max(Comparator.comparing(h -> grant(group.id(), seen.get(h)).map(Grant::epoch).orElse(Epoch.NONE)));
    }

    private static Optional<Grant> grant(GroupId group, @Nullable Observation seen) {
        return seen == null ? Optional.empty()
                : seen.reading().facts().flatMap(
                        f -> f.grants().stream().filter(g -> g.group().equals(group)).findFirst());
    }

    static GroupStatus group(VipGroup group, Map<HostId, Observation> seen, List<WireTruth> wire, Instant now) {
        Optional<HostId> holder = holder(group, seen);
        Epoch epoch = group.members().stream().flatMap(m -> grant(group.id(), seen.get(m.host())).stream())
                .map(Grant::epoch).max(Comparator.naturalOrder()).orElse(Epoch.NONE);
        List<WireTruth> fresh = wire.stream().map(t -> isFresh(t, now) ? t : stale(t)).toList();
        return new GroupStatus(group, "manual", epoch, holder.orElse(null), fresh,
                GroupVerdict.of(group.id(), holder, fresh));
    }

    private static boolean isFresh(WireTruth truth, Instant now) {
        return truth.age(now).filter(age -> age.compareTo(FRESH) <= 0).isPresent();
    }

    /** What was seen too long ago is unknown, but when and whom is still told. */
    private static WireTruth stale(WireTruth truth) {
        return new WireTruth(truth.vip(), WireTruth.State.UNKNOWN, truth.macs(), truth.observers(), truth.asOf());
    }
}
