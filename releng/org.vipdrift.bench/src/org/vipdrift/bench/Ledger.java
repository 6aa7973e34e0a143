package org.vipdrift.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.watch.WireLog;
import org.vipdrift.lab.watch.oracle.AgentLook;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Restart;
import org.vipdrift.lab.watch.oracle.Shown;
import org.vipdrift.lab.watch.oracle.Word;

/** Thread-safe. What a console shows of an armed group, and what it was told by the agents, since the last beginning. */
final class Ledger implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private final Control control;
    private final GroupId group;
    private final Subscription subscription;
    private final ConcurrentLinkedQueue<AgentLook> looks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Shown> shown = new ConcurrentLinkedQueue<>();
    private volatile Set<String> foreign = Set.of();
    private volatile long from;

    Ledger(Control control, GroupId group) {
        this.control = control;
        this.group = group;
        subscription = control.status().subscribe(this::saw);
    }

    /** What was before is forgotten. @param nanos now, CLOCK_MONOTONIC */
    void begin(long nanos) throws InterruptedException {
        from = nanos;
        foreign = foreign(control.status().refresh(LIMIT));
        looks.removeIf(look -> look.atNanos() < nanos);
        shown.removeIf(fact -> fact.atNanos() < nanos);
    }

    private void saw(StatusSnapshot snapshot) {
        long now = System.nanoTime();
        snapshot.hosts().forEach(this::look);
        for (WireTruth truth : snapshot.group(group).map(GroupStatus::wire).orElse(List.of())) {
            if (truth.state() == WireTruth.State.SINGLE_EXPECTED) {
                truth.age(Instant.now()).ifPresent(
                        age -> shown.add(new Shown(now - age.toNanos(), truth.macs().getFirst().toString())));
            }
        }
    }

    /** A host whose agent is out of reach says nothing. */
    private void look(HostStatus host) {
        HostFacts facts = host.facts();
        if (facts != null && host.agentState() == AgentState.ATTACHED) {
            facts.grants().stream().filter(grant -> grant.group().equals(group)).limit(1)
                    .forEach(grant -> looks.add(look(host.host().id().name(), facts, grant)));
        }
    }

    private static AgentLook look(String host, HostFacts facts, Grant grant) {
        boolean carries = grant.vips().stream().map(Vip::address)
                .allMatch(address -> facts.interfaceWith(address).isPresent());
        return new AgentLook(facts.monotonicNanos(), host, mac(facts.interfaceNamed(grant.interfaceName()).orElse(null)),
                grant.epoch().number(), grant.holding(), carries, grant.election() != null);
    }

    private static String mac(@Nullable InterfaceFacts link) {
        return link == null ? "" : link.mac().toString();
    }

    /** Addresses of hosts that are no VIP of a group. */
    private static Set<String> foreign(StatusSnapshot snapshot) {
        Set<String> vips = snapshot.groups().stream().flatMap(g -> g.group().vips().stream())
                .map(vip -> vip.address().getHostAddress()).collect(Collectors.toSet());
        return snapshot.hosts().stream().flatMap(host -> addresses(host).filter(address -> !vips.contains(address))
                .map(address -> address + " of " + host.host().id())).collect(Collectors.toSet());
    }

    private static Stream<String> addresses(HostStatus host) {
        HostFacts facts = host.facts();
        return facts == null ? Stream.of() : facts.interfaces().stream().flatMap(link -> link.addresses().stream())
                .map(row -> row.address().getHostAddress());
    }

    /** All since the beginning, with a last look at everything. */
    Evidence evidence(WireLog wire, Bounds bounds, List<Restart> restarts) throws InterruptedException {
        StatusSnapshot end = control.status().refresh(LIMIT);
        end.hosts().forEach(this::look);
        Set<String> now = foreign(end);
        List<String> traces = Stream.concat(foreign.stream().filter(a -> !now.contains(a)).map(a -> "Gone: " + a + "."),
                now.stream().filter(a -> !foreign.contains(a)).map(a -> "New: " + a + ".")).toList();
        List<String> unfinished = control.journal().drifts().stream().filter(d -> d.outcome() == Outcome.UNKNOWN)
                .map(Drift::sentence).toList();
        return new Evidence(wire, bounds,
                looks.stream().distinct().sorted(Comparator.comparingLong(AgentLook::atNanos)).toList(),
                List.copyOf(shown), List.of(new Word.Armed(true, from, Long.MAX_VALUE)), restarts, unfinished, traces);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
