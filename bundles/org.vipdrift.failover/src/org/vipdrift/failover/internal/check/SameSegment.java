package org.vipdrift.failover.internal.check;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Member;

/** The target hears by ARP or NDP a healthy holder, or else the gateway or another member. */
final class SameSegment implements Check {

    private static final Finding FINDING = Finding.refusing("same-segment");
    private static final String REMEDY = "Look at cable, VLAN and switch port of the target: both must be in one segment.";

    @Override
    public CheckResult examine(Case move) {
        Optional<WireReply> reply = move.targetHost().flatMap(t -> replyOf(move.evidence(), t));
        if (reply.isEmpty() || !reply.get().failure().isEmpty()) {
            return move.target().isEmpty() ? FINDING.pass("There is no target.")
                    : FINDING.fail(move.targetName() + " could not ask the wire"
                            + reply.map(r -> ": " + r.failure()).orElse("."), REMEDY);
        }
        return move.situation().state() == HolderState.HEALTHY ? hearsHolder(move, reply.get())
                : hearsAnybody(move, reply.get());
    }

    private static Optional<WireReply> replyOf(Evidence evidence, HostId host) {
        return evidence.replies().stream().filter(r -> r.observer().equals(host)).findFirst();
    }

    private static CheckResult hearsHolder(Case move, WireReply reply) {
        HostId holder = move.holder().orElseThrow();
        Optional<InetAddress> address = move.evidence().primaryOf(holder);
        if (address.isEmpty() || !reply.hasAsked(address.get())) {
            return hearsAnybody(move, reply);
        }
        boolean heard = reply.macsOf(address.get()).anyMatch(m -> move.evidence().macOf(holder).filter(m::equals)
                .isPresent());
        return heard
                ? FINDING.pass(move.targetName() + " hears " + holder + " at " + Addresses.text(address.get()) + ".")
                : FINDING.fail(move.targetName() + " does not hear " + holder + " at "
                        + Addresses.text(address.get()) + ".", REMEDY);
    }

    private static CheckResult hearsAnybody(Case move, WireReply reply) {
        List<InetAddress> expected = neighbours(move).filter(reply::hasAsked).toList();
        List<InetAddress> heard = expected.stream().filter(a -> reply.macsOf(a).findAny().isPresent()).toList();
        if (expected.isEmpty()) {
            return FINDING.unknown("There is no gateway and no other member whom " + move.targetName() + " could ask.",
                    "Make sure that it is in the segment of those who use " + move.vips() + ".");
        }
        return heard.isEmpty() ? FINDING.fail(move.targetName() + " hears neither " + text(expected) + ".", REMEDY)
                : FINDING.pass(move.targetName() + " hears " + text(heard) + ".");
    }

    private static Stream<InetAddress> neighbours(Case move) {
        List<InetAddress> all = new ArrayList<>(gateways(move).toList());
        move.evidence().group().members().stream().map(Member::host)
                .filter(h -> move.targetHost().filter(h::equals).isEmpty()).filter(move.evidence()::isAttached)
                .flatMap(h -> move.evidence().primaryOf(h).stream()).forEach(all::add);
        return all.stream().distinct();
    }

    private static Stream<InetAddress> gateways(Case move) {
        return move.targetFacts().stream().flatMap(f -> f.routes().stream())
                .filter(r -> move.targetLink().map(InterfaceFacts::name).filter(r.interfaceName()::equals).isPresent())
                .flatMap(r -> Stream.ofNullable(r.gateway()));
    }

    private static String text(List<InetAddress> addresses) {
        return addresses.stream().map(Addresses::text).collect(Collectors.joining(" nor "))
                .replace(" nor ", ", ");
    }
}
