package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.ui.internal.Elections;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Immutable. A member of a group in its election, as its host was last read.
 *
 * @param host null if nothing is known of it
 */
record ElectionRow(GroupId group, Member member, @Nullable HostStatus host) {
    /** An older reading is no fact any more. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** The members, the preferred one first, then the hosts that are witnesses. */
    static List<ElectionRow> of(StatusSnapshot snapshot, GroupStatus status) {
        return Stream.concat(status.group().members().stream(), witnesses(status.group()))
                .sorted(Comparator.comparingInt(Member::priority).reversed())
                .map(member -> new ElectionRow(status.group().id(), member,
                        snapshot.host(member.host()).orElse(null)))
                .toList();
    }

    /** They have no rank: a priority of 0. */
    private static Stream<Member> witnesses(VipGroup group) {
        @Nullable Automatic settings = group.automatic();
        return settings == null ? Stream.of()
                : settings.witnessHosts().stream().map(host -> new Member(host, "", 0));
    }

    /** Whether it takes part without ever holding. */
    boolean isWitness() {
        return member.priority() == 0;
    }

    Optional<ElectionFacts> facts() {
        HostStatus known = host;
        return known == null ? Optional.empty() : Elections.of(known, group);
    }

    /** Whether a person has taken it out of automatic moves of the group. */
    boolean isInMaintenance() {
        HostStatus known = host;
        HostFacts facts = known == null ? null : known.facts();
        return facts != null && facts.grants().stream()
                .anyMatch(grant -> grant.group().equals(group) && !grant.maintenance().isEmpty());
    }

    /** When its host was read. */
    Optional<Instant> readAt() {
        HostStatus known = host;
        return known == null ? Optional.empty() : Optional.ofNullable(known.factsAt());
    }

    /** Whether its agent is there, and was read a short time ago. */
    boolean isFresh(Instant now) {
        HostStatus known = host;
        return known != null && known.agentState() == AgentState.ATTACHED
                && readAt().filter(at -> Duration.between(at, now).compareTo(FRESH) <= 0).isPresent();
    }

    /** A time of the host's CLOCK_MONOTONIC on the console's clock. */
    Optional<Instant> at(long nanos) {
        return readAt().flatMap(read -> beforeReading(nanos).map(read::minus));
    }

    /** How long before the reading that was; negative if it is still to come. */
    Optional<Duration> beforeReading(long nanos) {
        HostStatus known = host;
        HostFacts facts = known == null ? null : known.facts();
        return facts == null ? Optional.empty() : Optional.of(Duration.ofNanos(facts.monotonicNanos() - nanos));
    }
}
