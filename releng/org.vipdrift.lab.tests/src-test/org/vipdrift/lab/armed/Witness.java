package org.vipdrift.lab.armed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.AgentState;
import org.vipdrift.control.StatusSnapshot.GroupStatus;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.host.Grant;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Outcome;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.watch.WireLog;
import org.vipdrift.lab.watch.WireWatch;
import org.vipdrift.lab.watch.oracle.AgentLook;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Evidence;
import org.vipdrift.lab.watch.oracle.Restart;
import org.vipdrift.lab.watch.oracle.Shown;
import org.vipdrift.lab.watch.oracle.Word;

/** Thread-safe. Gathers what a client sees of the group, and what agents and console say of it. */
final class Witness implements AutoCloseable {
    private static final Duration ECHO = Duration.ofMillis(5);
    private final Lab lab;
    private final MoveLab moves;
    private final WireWatch watch;
    private final Subscription subscription;
    private final Map<Long, List<AgentLook>> looks = new ConcurrentSkipListMap<>();
    private final Map<Long, Shown> shown = new ConcurrentSkipListMap<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Restart> restarts = new ArrayList<>();
    private Map<String, Set<String>> foreign = Map.of();
    private long unfinishedBefore;
    private long from;

    Witness(Lab lab, MoveLab moves) throws IOException {
        this.lab = lab;
        this.moves = moves;
        watch = watch(lab, MoveLab.VIP.address().getHostAddress());
        subscription = moves.control().status().subscribe(this::saw);
    }

    /** The lab's client, asking for one address, of IPv4 or IPv6. */
    static WireWatch watch(Lab lab, String address) throws IOException {
        return new WireWatch(Lab.program(lab.fact("NAME"), "client"),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                lab.fact("CLIENT_INTERFACE"), address, ECHO);
    }

    private void saw(StatusSnapshot snapshot) {
        snapshot.hosts().forEach(this::look);
        snapshot.group(MoveLab.WEB).map(GroupStatus::wire).orElse(List.of()).stream()
                .filter(truth -> truth.state() == WireTruth.State.SINGLE_EXPECTED).forEach(this::show);
    }

    private void show(WireTruth truth) {
        long now = System.nanoTime();
        truth.age(Instant.now()).map(age -> now - age.toNanos())
                .ifPresent(at -> shown.put(at, new Shown(at, truth.macs().getFirst().toString())));
    }

    /** Who has no agent any more says nothing: what is on its disk then is of the past. */
    private void look(HostStatus host) {
        HostFacts facts = host.facts();
        if (facts != null && host.agentState() == AgentState.ATTACHED) {
            facts.grants().stream().filter(g -> g.group().equals(MoveLab.WEB)).findFirst()
                    .map(grant -> look(host.host().id().name(), facts, grant)).ifPresent(this::keep);
        }
    }

    private AgentLook look(String host, HostFacts facts, Grant grant) {
        return new AgentLook(facts.monotonicNanos(), host, lab.mac(host), grant.epoch().number(), grant.holding(),
                facts.interfaceWith(MoveLab.VIP.address()).isPresent(), grant.election() != null);
    }

    private void keep(AgentLook look) {
        looks.merge(look.atNanos(), List.of(look),
                (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList());
    }

    /** What was before is forgotten; now everything is as it should be, and the client has seen who answers. */
    void begin() throws InterruptedException {
        words.clear();
        restarts.clear();
        foreign = foreign(moves.control().status().refresh(MoveLab.PLAN));
        unfinishedBefore = unfinished().size();
        from = System.nanoTime();
        watch.forgetBefore(from);
        MoveLab.await("an answer to begin with", () -> !wire().sequence().isEmpty());
    }

    long began() {
        return from;
    }

    /** A person's word, which holds from now on. */
    void ordered(Word word) {
        words.add(word);
    }

    void restarted(Restart restart) {
        restarts.add(restart);
    }

    /** What the client has seen since the beginning. */
    WireLog wire() throws InterruptedException {
        return watch.upToNow().since(from);
    }

    /** Who alone answers now, as a host's name; its MAC if it is none, empty if nobody does. */
    String holder() throws InterruptedException {
        List<String> sequence = watch.upToNow().since(System.nanoTime() - Duration.ofMillis(400).toNanos()).sequence();
        return sequence.size() == 1 ? lab.hosts().stream().filter(h -> lab.mac(h).equals(sequence.getFirst()))
                .findFirst().orElse(sequence.getFirst()) : "";
    }

    /** All since the beginning, with a last look at everything. */
    Evidence evidence(Bounds bounds) throws InterruptedException {
        WireLog wire = wire();
        StatusSnapshot end = moves.control().status().refresh(MoveLab.PLAN);
        end.hosts().forEach(this::look);
        return new Evidence(wire, bounds, since(looks).stream().flatMap(List::stream).toList(), since(shown), words,
                restarts, unfinished().subList((int) unfinishedBefore, unfinished().size()), changed(end));
    }

    private <T> List<T> since(Map<Long, T> all) {
        return new TreeMap<>(all).tailMap(from).values().stream().toList();
    }

    private List<String> unfinished() {
        Stream<String> chain = Stream.of(moves.control().journal().verify()).filter(v -> !v.intact())
                .map(v -> v.sentence());
        return Stream.concat(moves.control().journal().drifts().stream().filter(d -> d.outcome() == Outcome.UNKNOWN)
                .map(Drift::sentence), chain).toList();
    }

    /** By host, the addresses that are not ours. */
    private static Map<String, Set<String>> foreign(StatusSnapshot snapshot) {
        return snapshot.hosts().stream().filter(h -> h.facts() != null)
                .collect(Collectors.toMap(h -> h.host().id().name(), h -> addresses(h.facts())));
    }

    private static Set<String> addresses(HostFacts facts) {
        return facts.interfaces().stream().flatMap(link -> link.addresses().stream()
                .filter(a -> !a.address().equals(MoveLab.VIP.address()))
                .map(a -> a.address().getHostAddress() + "/" + a.prefixLength() + " on " + link.name()))
                .collect(Collectors.toSet());
    }

    private List<String> changed(StatusSnapshot end) {
        Map<String, Set<String>> now = foreign(end);
        return now.entrySet().stream().flatMap(host -> {
            Set<String> before = foreign.getOrDefault(host.getKey(), Set.of());
            return Stream.concat(differing(before, host.getValue(), "lost"), differing(host.getValue(), before, "got"))
                    .map(what -> host.getKey() + " " + what + ".");
        }).toList();
    }

    private static Stream<String> differing(Collection<String> all, Collection<String> but, String verb) {
        return all.stream().filter(a -> !but.contains(a)).map(a -> verb + " " + a);
    }

    @Override
    public void close() throws IOException {
        try {
            subscription.close();
        } finally {
            watch.close();
        }
    }
}
