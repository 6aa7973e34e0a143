package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Alarm;
import org.vipdrift.control.InMaintenance;
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

    /** @param work what this console does to its agent, if that explains why it is silent */
    static HostStatus host(Host host, @Nullable Observation seen, Optional<AgentWork> work, Instant now) {
        HostFacts facts = seen == null ? null : seen.facts();
        Status status = status(host, seen, work, now);
        AgentState state = seen == null || status.state() == State.UNKNOWN ? AgentState.UNKNOWN : state(seen);
        Instant factsAt = seen == null ? null : seen.factsAt();
        List<GroupId> holds = facts == null ? List.of()
                : facts.grants().stream().filter(Grant::holding).map(Grant::group).toList();
        HostStatus found = new HostStatus(host, state, status, facts, factsAt, holds);
        return found.maintenance().filter(_ -> status.state() != State.UNKNOWN)
                .map(m -> new HostStatus(host, state, calm(host, m, status), facts, factsAt, holds)).orElse(found);
    }

    /** What happens to a host in maintenance is what is to be expected. */
    private static Status calm(Host host, InMaintenance maintenance, Status status) {
        return new Status(State.NOTICE, "maintenance", host.id() + " is " + maintenance.words() + ". "
                + status.sentence());
    }

    private static AgentState state(Observation seen) {
        return switch (seen.reading().contact()) {
            case ATTACHED -> AgentState.ATTACHED;
            case AGENT_DEAD -> AgentState.DOWN;
            case NO_AGENT -> AgentState.ABSENT;
            case UNREACHABLE -> AgentState.UNREACHABLE;
        };
    }

    private static Status status(Host host, @Nullable Observation seen, Optional<AgentWork> work, Instant now) {
        if (work.isPresent() && (seen == null || !seen.reading().isAttached())) {
            return new Status(State.UNKNOWN, work.get().reason(), work.get().sentence(host.id()));
        }
        if (seen == null) {
            return new Status(State.UNKNOWN, "not-asked", host.id() + " has not been asked yet.");
        }
        if (Duration.between(seen.at(), now).compareTo(FRESH) > 0) {
            return new Status(State.UNKNOWN, "stale", host.id() + " has not answered for more than "
                    + FRESH.toSeconds() + " s.");
        }
        return seen.isFirstSilence() ? new Status(State.UNKNOWN, "silent", "The agent on " + host.id()
                + " did not answer just now; it is asked again.") : read(seen);
    }

    private static Status read(Observation seen) {
        String sentence = seen.reading().sentence();
        return switch (seen.reading().contact()) {
            case ATTACHED -> new Status(State.OK, "attached", sentence);
            case NO_AGENT -> new Status(State.NOTICE, "agent-absent", sentence);
            case AGENT_DEAD -> new Status(State.PROBLEM, "agent-down", sentence);
            case UNREACHABLE -> new Status(State.PROBLEM, "unreachable", sentence);
        };
    }

    /** Evidence counts as long as it is fresh and the claim it was judged by stands. */
    static GroupStatus group(VipGroup group, Map<HostId, Observation> seen, @Nullable Evidence evidence, Instant now) {
        Claim claim = Claim.of(group, seen);
        Epoch epoch = Claim.newest(group, seen);
        Armed armed = Armed.of(group, seen, now);
        if (evidence == null || !evidence.isOf(group)) {
            return status(armed, claim, epoch, group.vips().stream().map(WireTruth::unknown).toList(),
                    GroupVerdict.notAsked(group.id()));
        }
        boolean stands = evidence.claim().equals(claim);
        List<WireTruth> wire = evidence.truths().stream().map(t -> stands && isFresh(t, now) ? t : stale(t)).toList();
        Optional<Status> electing = stands ? Electing.instead(armed, claim, wire, seen) : Optional.empty();
        return status(armed, claim, epoch, wire, electing.orElseGet(() -> stands
                ? GroupVerdict.of(group.id(), claim, wire, armed.isArmed())
                : GroupVerdict.asking(group.id(), claim)));
    }

    private static GroupStatus status(Armed armed, Claim claim, Epoch epoch, List<WireTruth> wire, Status verdict) {
        List<Alarm> alarms = Alarms.of(armed, claim.holder(), verdict);
        return new GroupStatus(armed.group(), armed.mode(), epoch, claim.holder().orElse(null), wire,
                Alarms.worst(verdict, alarms), alarms);
    }

    private static boolean isFresh(WireTruth truth, Instant now) {
        return truth.age(now).filter(age -> age.compareTo(FRESH) <= 0).isPresent();
    }

    /** What was seen too long ago is unknown, but when and whom is still told. */
    private static WireTruth stale(WireTruth truth) {
        return new WireTruth(truth.vip(), WireTruth.State.UNKNOWN, truth.macs(), truth.observers(), truth.asOf());
    }
}
