package org.vipdrift.failover.internal.check;

import java.util.List;
import org.vipdrift.core.HostId;
import org.vipdrift.core.host.Grant;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.failover.CheckResult.Severity;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.inventory.Member;

/** No other program moves these VIPs: refused where one runs and the VIP is there without our doing, else a warning. */
final class NoOtherDaemon implements Check {

    private static final String ID = "no-other-daemon";

    @Override
    public CheckResult examine(Case move) {
        Evidence evidence = move.evidence();
        List<HostId> running = evidence.group().members().stream().map(Member::host)
                .filter(h -> !daemons(evidence, h).isEmpty()).toList();
        List<HostId> owning = running.stream().filter(h -> evidence.carries(h) && !isOurs(evidence, h)).toList();
        if (!owning.isEmpty()) {
            return new CheckResult(ID, Severity.REFUSE, false, text(evidence, owning.getFirst()) + " and has "
                    + move.vips() + ", which we did not put there.", "Stop it, or leave the VIP to it.");
        }
        return running.isEmpty()
                ? new CheckResult(ID, Severity.WARN, true, "No other address daemon runs." + move.unseen(), "")
                : new CheckResult(ID, Severity.WARN, false, text(evidence, running.getFirst()) + ".",
                        "Make sure that it does not manage " + move.vips() + ".");
    }

    private static List<String> daemons(Evidence evidence, HostId host) {
        return evidence.facts(host).map(f -> f.daemons()).orElse(List.of());
    }

    private static boolean isOurs(Evidence evidence, HostId host) {
        return evidence.grantOf(host).filter(Grant::holding).isPresent();
    }

    private static String text(Evidence evidence, HostId host) {
        return host + " runs " + String.join(", ", daemons(evidence, host));
    }
}
