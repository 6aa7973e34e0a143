package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.port.WireQuestion;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Asks the wire for a group's VIPs through its attached members. */
record GroupWire(Members members) {
    private static final Duration COLLECT = Duration.ofMillis(150);
    private static final int ATTEMPTS = 2;

    /** What the wire says, judged by what is claimed now. */
    Evidence ask(VipGroup group, Map<HostId, Observation> seen) throws InterruptedException {
        Claim claim = Claim.of(group, seen);
        List<Member> askers = group.members().stream().filter(m -> isAttached(seen, m.host())).toList();
        List<WireReply> replies = Together.VIRTUAL_THREADS.all(askers.stream()
                .map(m -> (Supplier<WireReply>) () -> question(group, m)).toList());
        Optional<MacAddress> expected = claim.holder().flatMap(h -> macOf(group, seen, h));
        return new Evidence(claim, group.vips().stream().map(vip -> truth(vip, group, seen, expected, replies))
                .map(truth -> claim.isOpen() ? open(truth) : truth).toList(),
                replies.stream().flatMap(reply -> reply.sightings().stream()).toList());
    }

    /** Whom one must not expect is only known once all have told what they hold. */
    private static WireTruth open(WireTruth truth) {
        return truth.state() != WireTruth.State.SINGLE_UNEXPECTED ? truth
                : new WireTruth(truth.vip(), WireTruth.State.UNKNOWN, truth.macs(), truth.observers(), truth.asOf());
    }

    private static boolean isAttached(Map<HostId, Observation> seen, HostId host) {
        Observation observation = seen.get(host);
        return observation != null && observation.reading().isAttached();
    }

    private WireReply question(VipGroup group, Member member) {
        return members.member(member.host()).ask(new WireQuestion(member.interfaceName(),
                group.vips().stream().map(Vip::address).toList(), ATTEMPTS, COLLECT), COLLECT.plusSeconds(1));
    }

    private static Optional<MacAddress> macOf(VipGroup group, Map<HostId, Observation> seen, HostId host) {
        return linkOf(group, seen, host).map(InterfaceFacts::mac);
    }

    private static Optional<InterfaceFacts> linkOf(VipGroup group, Map<HostId, Observation> seen, HostId host) {
        Observation observation = seen.get(host);
        HostFacts facts = observation == null ? null : observation.facts();
        return facts == null ? Optional.empty()
                : group.member(host).flatMap(m -> facts.interfaceNamed(m.interfaceName()));
    }

    /** A host that carries the VIP never hears itself, so its silence says nothing. */
    private static WireTruth truth(Vip vip, VipGroup group, Map<HostId, Observation> seen,
            Optional<MacAddress> expected, List<WireReply> replies) {
        List<Sighting> sightings = replies.stream().flatMap(r -> r.sightings().stream()).toList();
        List<String> askers = new ArrayList<>();
        for (WireReply reply : replies) {
            boolean carries = linkOf(group, seen, reply.observer()).filter(i -> i.has(vip.address())).isPresent();
            boolean heard = reply.macsOf(vip.address()).findAny().isPresent();
            if (reply.hasAsked(vip.address()) && (heard || !carries)) {
                askers.add(reply.observer().name());
            }
        }
        return WireTruth.judge(vip, expected, askers, sightings, Instant.now());
    }
}
