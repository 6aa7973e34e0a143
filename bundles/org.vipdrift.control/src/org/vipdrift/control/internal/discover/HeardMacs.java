package org.vipdrift.control.internal.discover;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vipdrift.agent.api.Swept;
import org.vipdrift.core.MacAddress;

/** Thread-safe. Who spoke for the addresses of a subnet, this machine for its own. */
final class HeardMacs {
    private final LocalSeat seat;
    private final List<InetAddress> addresses;
    private final Set<InetAddress> wanted;
    /** Guarded by this. */
    private final Map<InetAddress, Set<MacAddress>> macs = new HashMap<>();

    HeardMacs(LocalSeat seat, List<InetAddress> addresses) {
        this.seat = seat;
        this.addresses = List.copyOf(addresses);
        wanted = Set.copyOf(addresses);
        if (seat.isEthernet()) {
            seat.own().forEach(own -> note(own, seat.mac()));
        }
    }

    synchronized void note(InetAddress ip, MacAddress mac) {
        Set<MacAddress> known = macs.computeIfAbsent(ip, _ -> new LinkedHashSet<>());
        if (wanted.contains(ip) && known.size() < Swept.MOST_MACS) {
            known.add(mac);
        }
    }

    synchronized Swept swept() {
        return new Swept(seat.interfaceName(), seat.address(), addresses.size(), addresses.stream()
                .map(ip -> new Swept.Station(ip, List.copyOf(macs.getOrDefault(ip, Set.of()))))
                .filter(station -> !station.macs().isEmpty()).toList());
    }
}
