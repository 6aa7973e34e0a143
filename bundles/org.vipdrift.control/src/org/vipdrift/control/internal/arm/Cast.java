package org.vipdrift.control.internal.arm;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.ElectionFacts;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.FlapLimit;
import org.vipdrift.inventory.VipGroup;
import org.vipdrift.vrrp.AlonePolicy;
import org.vipdrift.vrrp.MoveLimit;
import org.vipdrift.vrrp.Rival;
import org.vipdrift.vrrp.Terms;
import org.vipdrift.vrrp.simulation.Member;

/** Immutable. The members as they stand now, in the engine's words, for a play in simulated time. */
record Cast(VipGroup group, Automatic settings, List<ArmingPlan.Member> members, Map<HostId, Reading> readings) {

    Cast {
        members = List.copyOf(members);
        readings = Map.copyOf(readings);
    }

    /** Those whose address is known; who has none can't take part. */
    List<Member> players() {
        List<Member> players = new ArrayList<>();
        for (ArmingPlan.Member member : members) {
            address(member).ifPresent(address -> players.add(player(member, address)));
        }
        return players;
    }

    private Optional<InetAddress> address(ArmingPlan.Member member) {
        @Nullable InetAddress known = member.address();
        return known == null ? reading(member).flatMap(Reading::sshAddress) : Optional.of(known);
    }

    private Member player(ArmingPlan.Member member, InetAddress address) {
        Optional<Grant> grant = facts(member).flatMap(f -> f.grants().stream().filter(g -> g.group().equals(group.id()))
                .findFirst());
        return new Member(member.host().name(), terms(member, address), grant.filter(Grant::holding).isPresent(),
                effective(grant, member), reading(member).filter(Reading::isAttached).isPresent(), hasLink(member),
                bonds(member).inMaintenance(), bonds(member).heldDownNanos());
    }

    private Bonds bonds(ArmingPlan.Member member) {
        return Bonds.of(group.id(), member.host(), facts(member).orElse(null));
    }

    /** What people and the limit of moves have decided, for each member. */
    List<Bonds> bonds() {
        return members.stream().filter(m -> !m.isWitness()).map(this::bonds).toList();
    }

    private static int effective(Optional<Grant> grant, ArmingPlan.Member member) {
        @Nullable ElectionFacts election = grant.isEmpty() ? null : grant.get().election();
        return election == null ? member.priority() : election.effectivePriority();
    }

    private boolean hasLink(ArmingPlan.Member member) {
        return facts(member).flatMap(f -> f.interfaceNamed(member.interfaceName())).filter(InterfaceFacts::carrier)
                .isPresent();
    }

    private Terms terms(ArmingPlan.Member member, InetAddress address) {
        return new Terms(settings.version(), settings.virtualRouterId(), member.priority(), address,
                nanos(settings.advertMillis()), settings.preempt(), nanos(settings.preemptDelayMillis()),
                rivals(member), witnesses(member), hasGateway(member),
                settings.releaseWhenAlone() ? AlonePolicy.RELEASE : AlonePolicy.KEEP,
                Duration.ofSeconds(settings.holdSeconds()).toNanos(),
                group.vips().stream().map(Vip::address).toList()).limited(limit(settings.flaps()));
    }

    private static @Nullable MoveLimit limit(FlapLimit limit) {
        return limit.isOn() ? new MoveLimit(limit.moves(), Duration.ofSeconds(limit.windowSeconds()).toNanos(),
                Duration.ofSeconds(limit.holdDownSeconds()).toNanos()) : null;
    }

    private static long nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    private List<Rival> rivals(ArmingPlan.Member self) {
        List<Rival> rivals = new ArrayList<>();
        members.stream().filter(m -> !m.isWitness() && !m.host().equals(self.host()))
                .forEach(m -> address(m).ifPresent(a -> rivals.add(new Rival(a, m.priority(), m.host().name()))));
        return rivals;
    }

    private List<InetAddress> witnesses(ArmingPlan.Member self) {
        List<InetAddress> witnesses = new ArrayList<>(settings.witnesses());
        members.stream().filter(m -> m.isWitness() && !m.host().equals(self.host()))
                .forEach(m -> address(m).ifPresent(witnesses::add));
        return witnesses;
    }

    private boolean hasGateway(ArmingPlan.Member member) {
        return facts(member).stream().flatMap(f -> f.routes().stream())
                .anyMatch(r -> r.gateway() != null && r.interfaceName().equals(member.interfaceName()));
    }

    private Optional<Reading> reading(ArmingPlan.Member member) {
        return Optional.ofNullable(readings.get(member.host()));
    }

    private Optional<HostFacts> facts(ArmingPlan.Member member) {
        return reading(member).flatMap(Reading::facts);
    }
}
