package org.vipdrift.control.internal.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.Subscription;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Together;
import org.vipdrift.inventory.Host;
import org.vipdrift.inventory.Inventory;
import org.vipdrift.inventory.InventoryStore;
import org.vipdrift.inventory.VipGroup;

/** Thread-safe. What is known, refreshed on request, and by its own threads while somebody is subscribed. */
public final class Board implements StatusBoard, AutoCloseable {
    private final InventoryStore inventory;
    private final Members members;
    private final GroupWire wire;
    private final Map<HostId, Observation> seen = new ConcurrentHashMap<>();
    private final Map<GroupId, List<WireTruth>> truths = new ConcurrentHashMap<>();
    private final Listeners<StatusSnapshot> listeners = new Listeners<>();
    private final Watch watch;

    /** @param atFirstLook done beside everything else when somebody begins to look */
    public Board(InventoryStore inventory, Members members, AgentLinks links, Runnable atFirstLook) {
        this.inventory = inventory;
        this.members = members;
        this.wire = new GroupWire(members);
        this.watch = new Watch(this, inventory, links, atFirstLook);
    }

    @Override
    public StatusSnapshot current() {
        Inventory now = inventory.current();
        Instant at = Instant.now();
        return new StatusSnapshot(at, now.hosts().stream().map(h -> Judgement.host(h, seen.get(h.id()), at)).toList(),
                now.groups().stream().map(g -> Judgement.group(g, seen, truths(g), at)).toList());
    }

    private List<WireTruth> truths(VipGroup group) {
        List<WireTruth> known = truths.getOrDefault(group.id(), List.of());
        List<Vip> vips = known.stream().map(WireTruth::vip).toList();
        return vips.equals(group.vips()) ? known : group.vips().stream().map(WireTruth::unknown).toList();
    }

    @Override
    public StatusSnapshot refresh(Duration limit) throws InterruptedException {
        Inventory now = inventory.current();
        Together.VIRTUAL_THREADS.all(now.hosts().stream().map(h -> reading(h, limit)).toList());
        for (VipGroup group : now.groups()) {
            askWire(group);
        }
        return current();
    }

    private Supplier<Boolean> reading(Host host, Duration limit) {
        return () -> {
            read(host.id(), limit);
            return true;
        };
    }

    void read(HostId host, Duration limit) {
        Observation observation = new Observation(members.member(host).read(limit), Instant.now());
        if (!Thread.currentThread().isInterrupted()) {
            seen.put(host, observation);
        }
    }

    void askWire(VipGroup group) throws InterruptedException {
        truths.put(group.id(), wire.ask(group, seen, Judgement.holder(group, seen)));
    }

    void publish() {
        listeners.fire(current());
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
