package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.MaintenanceFacts;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Immutable. How a group's members stand to its automatic mode, as last read. */
record Armed(VipGroup group, List<Voter> voters) {

    Armed {
        voters = List.copyOf(voters);
    }

    /**
     * @param facts as last read, null if they never were
     * @param election null if the member is not armed, or not known to be
     * @param maintenance why a person has taken it out of automatic moves
     * @param fresh whether it was read a moment ago
     */
    record Voter(HostId host, @Nullable HostFacts facts, @Nullable ElectionFacts election,
            List<MaintenanceFacts> maintenance, boolean fresh) {

        Voter {
            maintenance = List.copyOf(maintenance);
        }

        boolean armed() {
            return election != null;
        }

        /** Whether it may take over by itself. */
        boolean fit() {
            ElectionFacts known = election;
            return known != null && maintenance.isEmpty() && known.effectivePriority() > 0
                    && !known.state().equals(ElectionFacts.FAULT);
        }
    }

    static Armed of(VipGroup group, Map<HostId, Observation> seen, Instant now) {
        return new Armed(group, group.members().stream().map(Member::host)
                .map(host -> voter(group, host, seen.get(host), now)).toList());
    }

    private static Voter voter(VipGroup group, HostId host, @Nullable Observation seen, Instant now) {
        HostFacts facts = seen == null ? null : seen.facts();
        boolean fresh = seen != null && seen.reading().facts().isPresent()
                && Duration.between(seen.at(), now).compareTo(Judgement.FRESH) <= 0;
        Optional<Grant> grant = facts == null ? Optional.empty()
                : facts.grants().stream().filter(g -> g.group().equals(group.id())).findFirst();
        return new Voter(host, facts, grant.map(Grant::election).orElse(null),
                grant.map(Grant::maintenance).orElse(List.of()), fresh);
    }

    /** As in {@link GroupStatus#mode}. */
    String mode() {
        boolean some = voters.stream().anyMatch(Voter::armed);
        boolean others = voters.stream().anyMatch(v -> v.facts() != null && !v.armed());
        return !some ? GroupStatus.MANUAL : others ? GroupStatus.PARTLY : GroupStatus.AUTOMATIC;
    }

    boolean isArmed() {
        return voters.stream().anyMatch(Voter::armed);
    }

    Stream<Voter> armed() {
        return voters.stream().filter(Voter::armed);
    }

    Optional<Voter> voter(HostId host) {
        return voters.stream().filter(v -> v.host().equals(host)).findFirst();
    }
}
