package org.vipdrift.failover.internal.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.host.NeighbourFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.Station;

/**
 * Confined to the move's thread. Finds members that still remember the VIPs at another MAC and tells them, and the gateway,
 * whose memory can't be read, by unicast. Whoever does not listen is named.
 */
final class Caches {

    private static final Set<String> WITHOUT_MAC = Set.of("failed", "incomplete", "noarp");

    private final Move move;

    Caches(Move move) {
        this.move = move;
    }

    /** @return a sentence on those who refuse, empty if none does */
    String repair(HostId holder, Evidence evidence) throws InterruptedException {
        List<HostId> stale = stale(holder, evidence);
        List<Station> stations = new ArrayList<>(gateways(holder, evidence));
        stale.forEach(h -> station(evidence, h).ifPresent(stations::add));
        if (stations.isEmpty()) {
            return "";
        }
        move.port(holder).announce(move.order(holder), stations, move.tools().timing().order());
        if (stale.isEmpty()) {
            return "";
        }
        move.pause();
        List<HostId> deaf = stale(holder, move.look());
        return deaf.isEmpty() ? "" : " " + WireView.names(deaf) + " still sends to the old MAC and ignores being told.";
    }

    static List<HostId> stale(HostId holder, Evidence evidence) {
        Optional<MacAddress> mac = evidence.macOf(holder);
        return evidence.readings().stream().filter(r -> !r.host().equals(holder))
                .filter(r -> r.facts().stream().flatMap(f -> f.neighbours().stream())
                        .anyMatch(n -> isStale(evidence, mac, n)))
                .map(r -> r.host()).toList();
    }

    private static boolean isStale(Evidence evidence, Optional<MacAddress> mac, NeighbourFacts neighbour) {
        return evidence.isVip(neighbour.address()) && !WITHOUT_MAC.contains(neighbour.state())
                && mac.filter(neighbour.mac()::equals).isEmpty();
    }

    private static Optional<Station> station(Evidence evidence, HostId host) {
        return evidence.primaryOf(host).flatMap(ip -> evidence.macOf(host).map(mac -> new Station(ip, mac)));
    }

    private static List<Station> gateways(HostId holder, Evidence evidence) {
        Stream<NeighbourFacts> known = evidence.facts(holder).stream().flatMap(f -> f.neighbours().stream())
                .filter(n -> !WITHOUT_MAC.contains(n.state()) && !n.mac().equals(MacAddress.ZERO));
        List<RouteFacts> routes = evidence.facts(holder).map(f -> f.routes()).orElse(List.of());
        return known.filter(n -> routes.stream().anyMatch(r -> n.address().equals(r.gateway())))
                .map(n -> new Station(n.address(), n.mac())).distinct().toList();
    }
}
