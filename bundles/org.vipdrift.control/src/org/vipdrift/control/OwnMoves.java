package org.vipdrift.control;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Subscription;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.Journal;
import org.vipdrift.inventory.InventoryStore;

/**
 * Thread-safe. The moves of our own journal, for whoever sees addresses move on the wire and wonders why. Hears of new
 * moves until closed.
 */
public final class OwnMoves implements AutoCloseable {
    private static final int MOST = 10_000;
    /** So many moves before a moment are looked at. */
    private static final int NEAR = 8;
    private static final int MOST_STEPS = 1000;
    /** More than any move lasts. */
    private static final Duration LONGEST = Duration.ofHours(1);
    private final InventoryStore inventory;
    private final Map<InetAddress, NavigableMap<Instant, OwnMove>> moves = new ConcurrentHashMap<>();
    /** Those of each move by its begin; of two that began at one moment one. */
    private final NavigableMap<Instant, List<OwnStep>> steps = new ConcurrentSkipListMap<>();
    private final AtomicLong version = new AtomicLong();
    private final Subscription subscription;

    private OwnMoves(Journal journal, InventoryStore inventory) {
        this.inventory = inventory;
        subscription = journal.subscribe(this::add);
    }

    /** Reads the journal, of very many moves the latest, which may take long. */
    public static OwnMoves follow(Control control) {
        return follow(control.journal(), control.inventory());
    }

    static OwnMoves follow(Journal journal, InventoryStore inventory) {
        OwnMoves moves = new OwnMoves(journal, inventory);
        List<Drift> all = journal.drifts();
        all.subList(Math.max(0, all.size() - MOST), all.size()).forEach(moves::add);
        return moves;
    }

    private void add(Drift drift) {
        OwnMove.of(drift, inventory.current()).ifPresent(move -> move.holders().keySet().forEach(
                ip -> moves.computeIfAbsent(ip, _ -> new ConcurrentSkipListMap<>()).put(move.at(), move)));
        steps.put(drift.at(), OwnStep.of(drift).toList());
        if (steps.size() > MOST) {
            steps.pollFirstEntry();
        }
        version.incrementAndGet();
    }

    /** The steps of our moves that were under way at some time between two moments, at most 1000, the latest. */
    public List<OwnStep> steps(Instant from, Instant until) {
        List<OwnStep> latest = steps.subMap(from.minus(LONGEST), true, until, true).descendingMap().values().stream()
                .flatMap(List::stream).filter(step -> !step.at().isAfter(until) && !step.end().isBefore(from))
                .limit(MOST_STEPS).toList();
        return latest.stream().sorted(Comparator.comparing(OwnStep::at)).toList();
    }

    /** A number that grows when a move is added. */
    public long version() {
        return version.get();
    }

    /** The move that is why a MAC was heard to have an address at a moment, if it was one of ours. */
    public Optional<OwnMove> explaining(InetAddress ip, MacAddress mac, Instant when) {
        NavigableMap<Instant, OwnMove> own = moves.get(ip);
        return own == null ? Optional.empty()
                : own.headMap(when.plus(OwnMove.EARLY), true).descendingMap().values().stream().limit(NEAR)
                        .filter(move -> move.explains(ip, mac, when)).findFirst();
    }

    /**
     * The same where nobody listened for a while: the last move in that time, too, if it brought the address to that MAC.
     *
     * @param heard when the address had last been heard of
     */
    public Optional<OwnMove> explaining(InetAddress ip, MacAddress mac, Instant heard, Instant when) {
        return explaining(ip, mac, when).or(() -> meanwhile(ip, heard, when).filter(move -> move.brought(ip, mac)));
    }

    private Optional<OwnMove> meanwhile(InetAddress ip, Instant heard, Instant when) {
        NavigableMap<Instant, OwnMove> own = moves.get(ip);
        return own == null || !heard.isBefore(when) ? Optional.empty()
                : Optional.ofNullable(own.floorEntry(when)).map(Map.Entry::getValue)
                        .filter(move -> !move.end().isBefore(heard.minus(OwnMove.EARLY)));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
