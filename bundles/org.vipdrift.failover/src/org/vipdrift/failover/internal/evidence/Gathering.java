package org.vipdrift.failover.internal.evidence;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.MoveClock;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.Together;
import org.vipdrift.failover.port.WireQuestion;
import org.vipdrift.failover.port.WireReply;
import org.vipdrift.inventory.Automatic;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. Reads the world once: first all hosts side by side, then the wire through those that answered. */
public final class Gathering {

    private static final int ATTEMPTS = 2;

    private final Members members;
    private final Together together;
    private final MoveClock clock;
    private final Duration ask;

    /** @param ask how long answers from the wire are collected */
    public Gathering(Members members, Together together, MoveClock clock, Duration ask) {
        this.members = members;
        this.together = together;
        this.clock = clock;
        this.ask = ask;
    }

    /**
     * @param observers hosts outside the group that may help to ask the wire
     * @param limit for reading each host; asking the wire comes on top of it
     */
    public Evidence gather(VipGroup group, List<HostId> observers, Past past, Duration limit)
            throws InterruptedException {
        return gather(group, observers, Set.of(), past, limit);
    }

    /** @param silent members that are known not to answer: they count as unreachable without being tried */
    public Evidence gather(VipGroup group, List<HostId> observers, Set<HostId> silent, Past past, Duration limit)
            throws InterruptedException {
        List<HostId> hosts = Stream.concat(group.members().stream().map(Member::host), observers.stream()).toList();
        List<Reading> readings = together.all(hosts.stream().map(h -> reading(h, silent, limit)).toList());
        Evidence unasked = new Evidence(group, clock.now(), readings, List.of(), past);
        List<WireReply> replies = together.all(askers(unasked).map(h -> question(unasked, h)).toList());
        return new Evidence(group, clock.now(), readings, replies, past);
    }

    private Supplier<Reading> reading(HostId host, Set<HostId> silent, Duration limit) {
        return () -> silent.contains(host)
                ? Reading.unreachable(host, Optional.empty(), host + " did not answer before.")
                : members.member(host).read(limit);
    }

    private static Stream<HostId> askers(Evidence evidence) {
        return evidence.readings().stream().filter(Reading::isAttached).map(Reading::host)
                .filter(h -> evidence.interfaceOf(h).isPresent());
    }

    private Supplier<WireReply> question(Evidence evidence, HostId asker) {
        InterfaceFacts link = evidence.interfaceOf(asker).orElseThrow();
        WireQuestion question = new WireQuestion(link.name(), addresses(evidence, asker, link.name()), ATTEMPTS, ask);
        return () -> members.member(asker).ask(question, ask.plusSeconds(1));
    }

    /** The VIPs, the gateways on this link, the witnesses, and the other hosts' own addresses. */
    private static List<InetAddress> addresses(Evidence evidence, HostId asker, String link) {
        List<InetAddress> all = new ArrayList<>(evidence.group().vips().stream().map(Vip::address).toList());
        all.addAll(gateways(evidence, asker, link));
        all.addAll(witnesses(evidence.group()));
        evidence.readings().stream().map(Reading::host).filter(h -> !h.equals(asker))
                .forEach(h -> evidence.primaryOf(h).ifPresent(all::add));
        return all;
    }

    private static List<InetAddress> witnesses(VipGroup group) {
        @Nullable Automatic settings = group.automatic();
        return settings == null ? List.of() : settings.witnesses();
    }

    private static List<InetAddress> gateways(Evidence evidence, HostId host, String link) {
        return evidence.facts(host).stream().flatMap(f -> f.routes().stream())
                .filter(r -> r.interfaceName().equals(link)).map(RouteFacts::gateway).flatMap(Stream::ofNullable)
                .toList();
    }
}
