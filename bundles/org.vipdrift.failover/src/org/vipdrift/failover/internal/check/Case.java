package org.vipdrift.failover.internal.check;

import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vipdrift.core.HostId;
import org.vipdrift.core.Vip;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.failover.MoveRequest;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.inventory.Member;

/**
 * Immutable. A move as the checks see it.
 *
 * @param target absent for a release, or if there is no candidate
 */
public record Case(MoveRequest request, Evidence evidence, Situation situation, Optional<Member> target) {

    public Optional<HostId> holder() {
        return situation.holder();
    }

    public Optional<HostId> targetHost() {
        return target.map(Member::host);
    }

    public Optional<InterfaceFacts> targetLink() {
        return targetHost().flatMap(evidence::interfaceOf);
    }

    public Optional<HostFacts> targetFacts() {
        return targetHost().flatMap(evidence::facts);
    }

    /** "h2", or "the target" if there is none. */
    public String targetName() {
        return targetHost().map(HostId::name).orElse("the target");
    }

    /** "198.51.100.100 and 198.51.100.101". */
    public String vips() {
        return evidence.group().vips().stream().map(Vip::address).map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
    }
}
