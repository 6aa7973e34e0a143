package org.vipdrift.failover.internal.move;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.port.HandoverPass;

/** What a holder whose agent releases, and the target, need to hand over between themselves. */
final class Passes {

    private static final int TOKEN_OCTETS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passes() {
    }

    /** One for each end, or none for anybody where an end is missing or its MAC is not known. */
    static Map<HostId, HandoverPass> of(Plan plan, Evidence evidence) {
        HostId from = plan.from();
        HostId to = plan.to();
        if (from == null || to == null
                || plan.steps().stream().noneMatch(s -> StepName.RELEASE.is(s) && from.equals(s.host()))) {
            return Map.of();
        }
        Optional<MacAddress> holder = evidence.macOf(from);
        Optional<MacAddress> target = evidence.macOf(to);
        return holder.isPresent() && target.isPresent() ? both(from, holder.get(), to, target.get()) : Map.of();
    }

    private static Map<HostId, HandoverPass> both(HostId from, MacAddress holder, HostId to, MacAddress target) {
        byte[] octets = new byte[TOKEN_OCTETS];
        RANDOM.nextBytes(octets);
        String token = HexFormat.of().formatHex(octets);
        return Map.of(from, new HandoverPass(token, target), to, new HandoverPass(token, holder));
    }
}
