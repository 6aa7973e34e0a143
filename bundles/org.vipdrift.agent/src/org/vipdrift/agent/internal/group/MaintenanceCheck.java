package org.vipdrift.agent.internal.group;

import java.time.Duration;
import java.util.Set;
import org.vipdrift.agent.api.MaintenanceOrder;
import org.vipdrift.core.host.MaintenanceFacts;

/** Refuses maintenance orders whose values cannot be, before anything is done about them. */
final class MaintenanceCheck {
    private static final Set<String> SCOPES = Set.of(MaintenanceFacts.HOST, MaintenanceFacts.GROUP);
    private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();

    private MaintenanceCheck() {
    }

    static void check(MaintenanceOrder order) throws OrderRefused {
        OrderCheck.check(SCOPES.contains(order.scope()), "Maintenance is that of a \"host\" or of a \"group\".");
        OrderCheck.check(!order.who().isBlank() && (!order.on() || !order.why().isBlank()),
                "Maintenance has an owner and a reason; the order lacks one.");
        OrderCheck.checkWords(order.who(), order.why());
        OrderCheck.check(order.forSeconds() >= 0 && order.forSeconds() <= LONGEST_SECONDS,
                "Maintenance lasts up to 366 days (31622400 s), not " + order.forSeconds() + " s.");
        if (order.on()) {
            OrderCheck.checkPlace(order.vips(), order.interfaceName());
        }
    }
}
