package org.vipdrift.failover.internal.check;

import java.util.Optional;
import org.vipdrift.core.host.HostFacts;
import org.vipdrift.core.host.InterfaceFacts;
import org.vipdrift.core.host.RouteFacts;
import org.vipdrift.failover.CheckResult;

/** Strict reverse path filtering drops clients' packets where the way back to them leaves by another interface. */
final class ReversePath implements Check {

    private static final Finding FINDING = Finding.warning("rp-filter");
    private static final int STRICT = 1;

    @Override
    public CheckResult examine(Case move) {
        Optional<HostFacts> facts = move.targetFacts();
        Optional<InterfaceFacts> link = move.targetLink();
        if (facts.isEmpty() || link.isEmpty()) {
            return FINDING.pass("The target's interface is not known.");
        }
        Settings settings = Settings.of(facts.get(), link.get());
        int value = settings.effective("rp_filter").orElse(0);
        Optional<String> away = facts.get().routes().stream().filter(r -> r.destination() == null)
                .map(RouteFacts::interfaceName).findFirst().filter(name -> !name.equals(link.get().name()));
        String evidence = settings.named("rp_filter", value) + " on " + move.targetName();
        return value == STRICT && away.isPresent()
                ? FINDING.fail(evidence + " and its default route leaves by " + away.get()
                        + ": packets of clients beyond the gateway are dropped.",
                        "Set rp_filter to 2, or route back by " + link.get().name() + ".")
                : FINDING.pass(evidence + ".");
    }
}
