package org.vipdrift.failover.internal.move;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.WitnessedTakeover;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.Overheard;
import org.vipdrift.failover.port.WireEars;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Confined to the move's thread, but for a queue: what is overheard while the move runs only waits there, so that nobody
 * thinks about it before the VIPs have moved. Each host has a timeline of its own, for no two have the same clock.
 */
final class Witnesses implements AutoCloseable {

    private static final int MOST_WAITING = 4096;
    private static final int MOST_TAKEOVERS = 1024;
    private static final int MOST_CONTRADICTIONS = 3;

    private final BlockingQueue<Overheard> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Map<HostId, Witness> witnesses = new TreeMap<>();
    private final Subscription listening;

    /** Listens from now on until it is closed. Who is no member may be on another segment with the same addresses. */
    Witnesses(VipGroup group, WireEars ears) {
        Set<InetAddress> vips = group.vips().stream().map(Vip::address).collect(Collectors.toSet());
        Set<HostId> members = group.members().stream().map(Member::host).collect(Collectors.toSet());
        listening = ears.listen(heard -> {
            if (vips.contains(heard.claim().ip()) && members.contains(heard.observer())) {
                waiting.offer(heard);
            }
        });
    }

    /** What was overheard so far, and what was answered when the wire was asked. */
    void hear(Evidence evidence) {
        List<Overheard> overheard = new ArrayList<>();
        waiting.drainTo(overheard);
        overheard.forEach(this::hear);
        evidence.replies().forEach(reply -> hear(reply, evidence));
    }

    private void hear(WireReply reply, Evidence evidence) {
        Witness witness = witness(reply.observer());
        evidence.reading(reply.observer()).flatMap(r -> r.clockError()).ifPresent(witness::clockError);
        reply.sightings().stream().filter(s -> evidence.isVip(s.ip()))
                .map(s -> Overheard.of(reply.observer(), AddressClaim.Kind.REPLY, s.ip(), s.mac(), s.at()))
                .forEach(this::hear);
    }

    private void hear(Overheard heard) {
        witness(heard.observer()).hear(heard.claim());
    }

    private Witness witness(HostId host) {
        return witnesses.computeIfAbsent(host, Witness::new);
    }

    /** In the order of time. */
    List<WitnessedTakeover> takeovers() {
        return witnesses.values().stream().flatMap(w -> w.takeovers().stream())
                .sorted(Comparator.comparing(WitnessedTakeover::at)).limit(MOST_TAKEOVERS).toList();
    }

    /** @return what was heard that does not fit to a move to this MAC, to go on a sentence with; empty if all does */
    String contradiction(MacAddress target, WireView wire) {
        Map<String, Set<HostId>> heardBy = new LinkedHashMap<>();
        takeovers().stream().filter(t -> t.contested() || !t.to().equals(target))
                .forEach(t -> contrary(t, target, wire)
                        .forEach(what -> heardBy.computeIfAbsent(what, _ -> new TreeSet<>()).add(t.observer())));
        String all = heardBy.entrySet().stream().limit(MOST_CONTRADICTIONS)
                .map(e -> WireView.names(List.copyOf(e.getValue())) + " heard " + e.getKey())
                .collect(Collectors.joining(", and "));
        return all.isEmpty() ? "" : "; yet " + all;
    }

    private Stream<String> contrary(WitnessedTakeover takeover, MacAddress target, WireView wire) {
        String vip = Addresses.text(takeover.vip());
        return takeover.to().equals(target)
                ? witness(takeover.observer()).rivals(takeover)
                        .map(rival -> wire.named(rival) + " in turn with it for " + vip)
                : Stream.of(wire.named(takeover.to()) + " take " + vip);
    }

    @Override
    public void close() {
        listening.close();
    }
}
