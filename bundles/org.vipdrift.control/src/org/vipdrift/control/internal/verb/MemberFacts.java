package org.vipdrift.control.internal.verb;

import java.time.Duration;
import java.util.Optional;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.failover.port.Members;
import org.vipdrift.failover.port.Reading;
import org.vipdrift.failover.port.Together;

/** Thread-safe. Reads several hosts side by side. */
public record MemberFacts(Members members) {

    /** Each host's reading; one that does not answer within the limit is unreachable in it. */
    public Map<HostId, Reading> read(List<HostId> hosts, Duration limit) throws InterruptedException {
        Map<HostId, Reading> readings = new ConcurrentHashMap<>();
        Together.VIRTUAL_THREADS.all(hosts.stream().map(h -> (Supplier<Reading>) () -> members.member(h).read(limit))
                .toList()).forEach(reading -> readings.put(reading.host(), reading));
        return readings;
    }

    /** The facts of one host, absent if it does not answer. */
    Optional<HostFacts> read(HostId host, Duration limit) {
        return members.member(host).read(limit).facts();
    }
}
