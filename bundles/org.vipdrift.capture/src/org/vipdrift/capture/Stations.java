package org.vipdrift.capture;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.Listeners;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;

/**
 * Thread-safe. Who has which address, learnt from ARP and neighbour discovery. When full, the station heard of longest
 * ago is forgotten and counted, so a flood of forged addresses cannot fill the memory.
 */
public final class Stations {
    private static final int MOST = 4096;
    private final int most;
    /** Guarded by itself; the station heard of longest ago first. */
    private final Map<InetAddress, Station> table = new LinkedHashMap<>();
    /** Guarded by the table. */
    private long forgotten;
    /** Guarded by the table. */
    private long version;
    private final Listeners<StationChange> listeners = new Listeners<>();

    public Stations() {
        this(MOST);
    }

    /** @param most stations kept, at least 1 */
    public Stations(int most) {
        this.most = Math.max(1, most);
    }

    /** Hears of changes, on the thread that learns. */
    public Subscription onChange(Consumer<StationChange> listener) {
        return listeners.add(listener);
    }

    /** Learns from a claim; what binds nothing is ignored. */
    public Optional<StationChange> learn(AddressClaim claim) {
        if (!claim.binds()) {
            return Optional.empty();
        }
        Optional<StationChange> change = record(claim);
        change.ifPresent(listeners::fire);
        return change;
    }

    private Optional<StationChange> record(AddressClaim claim) {
        synchronized (table) {
            Station known = table.remove(claim.ip());
            Optional<StationChange> change = ChangeOfStation.judge(known, claim);
            version++;
            table.put(claim.ip(), next(known, change, claim.at()));
            if (table.size() > most) {
                table.remove(table.keySet().iterator().next());
                forgotten++;
            }
            return change;
        }
    }

    private static Station next(@Nullable Station known, Optional<StationChange> change, Instant at) {
        if (known == null) {
            return Station.fresh(change.orElseThrow());
        }
        return change.map(known::with).orElseGet(() -> known.again(at));
    }

    /**
     * Puts back what was learnt earlier, as far as nothing newer is known, without telling listeners. Where there are too
     * many, those heard of longest ago are forgotten.
     */
    public void restore(List<Station> earlier) {
        synchronized (table) {
            List<Station> all = Stream.concat(earlier.stream().filter(old -> !table.containsKey(old.ip())),
                    table.values().stream()).sorted(Comparator.comparing(Station::lastSeen)).toList();
            int surplus = Math.max(0, all.size() - most);
            table.clear();
            all.stream().skip(surplus).forEach(station -> table.put(station.ip(), station));
            forgotten += surplus;
            version++;
        }
    }

    /** The MAC an address was last heard from. */
    public Optional<MacAddress> macOf(InetAddress ip) {
        synchronized (table) {
            return Optional.ofNullable(table.get(ip)).map(Station::mac);
        }
    }

    /** All stations, the one heard of longest ago first. */
    public List<Station> snapshot() {
        synchronized (table) {
            return List.copyOf(table.values());
        }
    }

    /** A number that changes with every change of the snapshot. */
    public long version() {
        synchronized (table) {
            return version;
        }
    }

    /** How many stations were forgotten because the table was full. */
    public long forgotten() {
        synchronized (table) {
            return forgotten;
        }
    }

    public void clear() {
        synchronized (table) {
            table.clear();
            forgotten = 0;
            version++;
        }
    }
}
