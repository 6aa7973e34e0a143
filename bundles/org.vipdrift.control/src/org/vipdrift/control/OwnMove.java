package org.vipdrift.control;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.inventory.Inventory;

/**
 * Immutable. A move of our own journal as far as the wire may have shown it.
 *
 * @param kind its word, "switchover"
 * @param planned whether a person wanted it without need: no failover
 * @param outcome its word, "done"
 * @param settled whether it is certain how it ended, so that what the wire showed is no reason for alarm
 * @param from the holder before, empty if there was none
 * @param to where the addresses were to go
 * @param end of its last step
 * @param holders the addresses, each with the MACs that answered for it afterwards, none where that is not known
 */
public record OwnMove(String group, String kind, boolean planned, String outcome, boolean settled, String from,
        String to, Instant at, Instant end, Map<InetAddress, Set<MacAddress>> holders) {
    /** Clocks differ. */
    static final Duration EARLY = Duration.ofSeconds(2);
    /** The target announces itself for five seconds; who is quiet for longer is heard of later. */
    static final Duration LATE = Duration.ofSeconds(10);

    public OwnMove {
        holders = Map.copyOf(holders);
    }

    /**
     * Whether it is why another MAC was heard to have an address.
     *
     * @param mac the one heard then; after a move that was done no other than the new holder's will do
     */
    public boolean explains(InetAddress ip, MacAddress mac, Instant when) {
        Set<MacAddress> answered = holders.get(ip);
        boolean near = !when.isBefore(at.minus(EARLY)) && !when.isAfter(end.plus(LATE));
        return answered != null && near
                && (answered.isEmpty() || !outcome.equals(Outcome.DONE.word()) || answered.contains(mac));
    }

    /** Whether an address was with this MAC when the move was done. */
    boolean brought(InetAddress ip, MacAddress mac) {
        return outcome.equals(Outcome.DONE.word()) && holders.getOrDefault(ip, Set.of()).equals(Set.of(mac));
    }

    /** Absent for what moves nothing to anybody. */
    static Optional<OwnMove> of(Drift drift, Inventory inventory) {
        HostId to = drift.to();
        if (to == null || drift.kind() == MoveKind.RELEASE || drift.outcome() == Outcome.REFUSED) {
            return Optional.empty();
        }
        boolean settled = drift.outcome() == Outcome.DONE || drift.outcome() == Outcome.ROLLED_BACK;
        return Optional.of(new OwnMove(drift.group().name(), drift.kind().word(),
                drift.kind() != MoveKind.FAILOVER && drift.kind() != MoveKind.AUTOMATIC, drift.outcome().word(),
                settled, name(drift.from()), name(to), drift.at(), end(drift),
                holders(drift, inventory)));
    }

    private static String name(@Nullable HostId host) {
        return host == null ? "" : host.name();
    }

    private static Instant end(Drift drift) {
        double millis = drift.steps().stream().mapToDouble(step -> step.startMillis() + step.millis()).max().orElse(0);
        return drift.at().plusNanos((long) (Math.max(0, millis) * 1e6));
    }

    /** The addresses the group has now, where the journal does not say which it had. */
    private static Map<InetAddress, Set<MacAddress>> holders(Drift drift, Inventory inventory) {
        Map<InetAddress, Set<MacAddress>> holders = new LinkedHashMap<>();
        drift.wire().forEach(truth -> holders.put(truth.vip().address(), Set.copyOf(truth.macs())));
        if (holders.isEmpty()) {
            inventory.group(drift.group()).map(group -> group.vips()).orElse(List.of())
                    .forEach(vip -> holders.put(vip.address(), Set.of()));
        }
        return holders;
    }
}
