package org.vipdrift.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Status;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.VipGroup;

/** Immutable. All hosts and groups as known at one moment, in the inventory's order. */
public record StatusSnapshot(Instant at, List<HostStatus> hosts, List<GroupStatus> groups) {
    public static final StatusSnapshot EMPTY = new StatusSnapshot(Instant.EPOCH, List.of(), List.of());

    public StatusSnapshot {
        hosts = List.copyOf(hosts);
        groups = List.copyOf(groups);
    }

    public Optional<HostStatus> host(HostId id) {
        return hosts.stream().filter(h -> h.host().id().equals(id)).findFirst();
    }

    public Optional<GroupStatus> group(GroupId id) {
        return groups.stream().filter(g -> g.group().id().equals(id)).findFirst();
    }

    /** Whose network card this is, as far as the hosts' facts tell. */
    public Optional<HostId> ownerOf(MacAddress mac) {
        return hosts.stream().filter(host -> host.has(mac)).map(host -> host.host().id()).findFirst();
    }

    /** The MAC with which the holder of a group answers; absent if there is no holder or it is not known. */
    public Optional<MacAddress> holderMac(GroupStatus group) {
        HostId holder = group.holder();
        HostFacts facts = holder == null ? null : host(holder).map(HostStatus::facts).orElse(null);
        return holder == null || facts == null ? Optional.empty()
                : group.group().member(holder).flatMap(member -> facts.interfaceNamed(member.interfaceName()))
                        .map(InterfaceFacts::mac);
    }

    /** For how long a group stays where it is yet because it moved too often; absent while it is free, as far as is known. */
    public Optional<Duration> heldDown(VipGroup group, Instant now) {
        return group.members().stream().flatMap(m -> host(m.host()).stream())
                .flatMap(host -> host.heldDown(group.id(), now).stream()).max(Comparator.naturalOrder());
    }

    /** How the member takes part that was armed last: by whom, when and why; absent while none is, as far as is known. */
    public Optional<ElectionFacts> armed(VipGroup group) {
        return group.members().stream().flatMap(m -> host(m.host()).stream())
                .flatMap(host -> host.election(group.id()).stream())
                .max(Comparator.comparingLong(ElectionFacts::armedAtMillis));
    }

    /** Why a whole group is out of automatic moves; absent if it is not. */
    public Optional<InMaintenance> maintenance(VipGroup group) {
        return group.members().stream().flatMap(m -> host(m.host()).stream())
                .flatMap(h -> InMaintenance.ofGroup(group.id(), h.facts(), h.factsAt()).stream()).findFirst();
    }

    /**
     * @param agentState how the agent is: attached, absent (not installed), down (installed, not answering),
     *            unreachable, unknown
     * @param facts the last reading, null if there never was one
     * @param factsAt when that was read
     * @param holds the groups it claims to hold
     */
    public record HostStatus(Host host, AgentState agentState, Status status, @Nullable HostFacts facts,
            @Nullable Instant factsAt, List<GroupId> holds) {

        public HostStatus {
            holds = List.copyOf(holds);
        }

        private Optional<Duration> heldDown(GroupId group, Instant now) {
            HostFacts known = facts;
            Instant read = factsAt;
            return known == null || read == null ? Optional.empty()
                    : known.grants().stream().filter(grant -> grant.group().equals(group))
                            .map(grant -> heldDownNanos(grant, known)).map(Duration::ofNanos).findFirst()
                            .map(left -> left.minus(Duration.between(read, now))).filter(Duration::isPositive);
        }

        private static long heldDownNanos(Grant grant, HostFacts facts) {
            ElectionFacts election = grant.election();
            return election == null ? 0 : election.heldDownNanos(facts.monotonicNanos());
        }

        /** How it takes part in a group's automatic mode, as it was last read; absent while it is disarmed, or was never read. */
        public Optional<ElectionFacts> election(GroupId group) {
            HostFacts known = facts;
            return known == null ? Optional.empty()
                    : known.grants().stream().filter(grant -> grant.group().equals(group)).map(Grant::election)
                            .flatMap(Stream::ofNullable).findFirst();
        }

        /** Why it is out of automatic moves; absent if it is not. */
        public Optional<InMaintenance> maintenance() {
            return InMaintenance.ofHost(facts, factsAt);
        }

        /** Whether one of its network cards is known to have this MAC. */
        public boolean has(MacAddress mac) {
            HostFacts known = facts;
            return known != null && known.interfaces().stream().anyMatch(link -> link.mac().equals(mac));
        }
    }

    /** As shown and, in lower case, as in JSON. */
    public enum AgentState {
        ATTACHED, ABSENT, DOWN, UNREACHABLE, UNKNOWN
    }

    /**
     * @param mode {@value #MANUAL}; {@value #AUTOMATIC} where all members whose agents could be asked are armed,
     *            {@value #PARTLY} where some of them are
     * @param holder who claims to hold it; null if nobody does or it is not known
     * @param wire one per VIP, in the group's order
     * @param status the worst of what the wire says and of the alarms
     * @param alarms what is wrong or worth knowing, worst first
     */
    public record GroupStatus(VipGroup group, String mode, Epoch epoch, @Nullable HostId holder, List<WireTruth> wire,
            Status status, List<Alarm> alarms) {
        public static final String MANUAL = "manual";
        public static final String AUTOMATIC = "automatic";
        public static final String PARTLY = "partly";

        public GroupStatus {
            wire = List.copyOf(wire);
            alarms = List.copyOf(alarms);
        }

        /** One without alarms. */
        public GroupStatus(VipGroup group, String mode, Epoch epoch, @Nullable HostId holder, List<WireTruth> wire,
                Status status) {
            this(group, mode, epoch, holder, wire, status, List.of());
        }
    }
}
