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
            return move.withoutLink(FINDING);
        }
        Settings settings = Settings.of(facts.get(), link.get());
        return settings.effective("rp_filter").map(value -> examine(move, facts.get(), link.get(), value))
                .orElseGet(() -> settings.unread(FINDING, "rp_filter", move.targetName()));
    }

    private static CheckResult examine(Case move, HostFacts facts, InterfaceFacts link, int value) {
        Optional<String> away = facts.routes().stream().filter(r -> r.destination() == null)
                .map(RouteFacts::interfaceName).findFirst().filter(name -> !name.equals(link.name()));
        String evidence = Settings.of(facts, link).named("rp_filter", value) + " on " + move.targetName();
        return value == STRICT && away.isPresent()
                ? FINDING.fail(evidence + " and its default route leaves by " + away.get()
                        + ": packets of clients beyond the gateway are dropped.",
                        "Set rp_filter to 2, or route back by " + link.name() + ".")
                : FINDING.pass(evidence + ".");
    }
}
