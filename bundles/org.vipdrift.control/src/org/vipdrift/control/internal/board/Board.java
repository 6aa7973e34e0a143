package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.StatusSnapshot.HostStatus;
import org.vipdrift.control.VipTruth;
import org.vipdrift.control.WireMemory;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Sighting;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.Together;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. What is known, refreshed on request, and by its own threads while somebody is subscribed. */
public final class Board implements StatusBoard, AutoCloseable {
    /** How often the wire is asked at most until the claims stand still. */
    private static final int LOOKS = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private final InventoryStore inventory;
    private final Members members;
    private final GroupWire wire;
    private final Map<HostId, Observation> seen = new ConcurrentHashMap<>();
    private final Map<GroupId, Evidence> evidence = new ConcurrentHashMap<>();
    private final WireMemory memory = new WireMemory();
    private final Upkeep upkeep;
    private final Listeners<StatusSnapshot> listeners = new Listeners<>();
    private final Watch watch;

    /** @param atFirstLook done beside everything else when somebody begins to look */
    public Board(InventoryStore inventory, Members members, AgentLinks links, Runnable atFirstLook) {
        this.inventory = inventory;
        this.members = members;
        this.wire = new GroupWire(members);
        this.watch = new Watch(this, inventory, links, atFirstLook);
        this.upkeep = new Upkeep(watch::report);
    }

    /** Who works on agents says so there. */
    public Upkeep upkeep() {
        return upkeep;
    }

    @Override
    public StatusSnapshot current() {
        Inventory now = inventory.current();
        Instant at = Instant.now();
        return new StatusSnapshot(at, now.hosts().stream().map(h -> status(h, at)).toList(), now.groups().stream()
                .map(g -> Judgement.group(g, seen, evidence.get(g.id()), at)).toList());
    }

    private HostStatus status(Host host, Instant at) {
        Observation observation = seen.get(host.id());
        return Judgement.host(host, observation, upkeep.during(host.id(), observation), at);
    }

    @Override
    public StatusSnapshot refresh(Duration limit) throws InterruptedException {
        Inventory now = inventory.current();
        read(now.hosts().stream().map(Host::id).toList(), limit);
        readAgainWhatGrewOld(now);
        for (VipGroup group : now.groups()) {
            askWire(group);
        }
        return current();
    }

    /** A host that does not answer keeps the others waiting, and what they said grows old meanwhile. */
    private void readAgainWhatGrewOld(Inventory now) throws InterruptedException {
        Instant young = Instant.now().minus(LOOK_AGAIN);
        read(now.hosts().stream().map(Host::id).filter(this::isAttached)
                .filter(host -> !Objects.requireNonNull(seen.get(host)).at().isAfter(young)).toList(), LOOK_AGAIN);
    }

    private void read(List<HostId> hosts, Duration limit) throws InterruptedException {
        Together.VIRTUAL_THREADS.all(hosts.stream().map(h -> (Supplier<Boolean>) () -> read(h, limit)).toList());
    }

    /** What was asked later counts, whatever comes in first. */
    public boolean read(HostId host, Duration limit) {
        Instant begun = Instant.now();
        Reading reading = members.member(host).read(limit);
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        seen.compute(host, (h, last) -> last != null && last.begun().isAfter(begun) ? last
                : Observation.of(reading, begun, Instant.now(), last));
        return true;
    }

    /** Whether the wire must be asked anew: what it said was of another claim, or it never said anything. */
    boolean isOpen(VipGroup group) {
        Evidence known = evidence.get(group.id());
        return known == null || !known.isOf(group) || !known.claim().equals(Claim.of(group, seen));
    }

    /** A trouble is only believed if what the members claim is the same before and after the wire was asked. */
    void askWire(VipGroup group) throws InterruptedException {
        Evidence asked = wire.ask(group, seen);
        for (int i = 0; i < LOOKS && !asked.isCalm(); i++) {
            read(group.members().stream().map(Member::host).filter(this::isAttached).toList(), LOOK_AGAIN);
            if (Claim.of(group, seen).equals(asked.claim())) {
                break;
            }
            asked = wire.ask(group, seen);
        }
        evidence.put(group.id(), asked);
        for (WireTruth truth : asked.truths()) {
            memory.asked(truth, asked.sightings());
        }
    }

    private boolean isAttached(HostId host) {
        Observation observation = seen.get(host);
        return observation != null && observation.reading().isAttached();
    }

    void publish() {
        StatusSnapshot now = current();
        memory.keepTo(now);
        listeners.fire(now);
    }

    @Override
    public List<VipTruth> wire() {
        return memory.truths(current());
    }

    @Override
    public void saw(Sighting sighting) {
        memory.saw(sighting);
    }

    @Override
    public Subscription subscribe(Consumer<StatusSnapshot> consumer) {
        Subscription subscription = listeners.add(consumer);
        Subscription watching = watch.join();
        return () -> {
            watching.close();
            subscription.close();
        };
    }

    @Override
    public void close() {
        watch.close();
    }
}
