package org.vipdrift.control.internal.arm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vipdrift.agent.api.AgentService;
import org.vipdrift.agent.api.Done;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.control.internal.agent.AgentCall;
import org.vipdrift.control.internal.agent.AgentLinks;
import org.vipdrift.control.internal.agent.AgentRefusal;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.port.Together;
import org.vipdrift.remote.RemoteException;

/** Thread-safe. Gives members an order each, side by side. What happens on hosts and on the way is in the answers. */
public record MemberOrders(AgentLinks links) {

    /** @param order what each host is told */
    public List<Answer> give(List<HostId> hosts, Function<HostId, Order> order, Duration limit)
            throws InterruptedException {
        return Together.VIRTUAL_THREADS.all(hosts.stream()
                .map(h -> (Supplier<Answer>) () -> give(h, order.apply(h), limit)).toList());
    }

    /** One order to one agent. */
    public interface Order extends Function<AgentService, CompletableFuture<Done>> {
    }

    private Answer give(HostId host, Order order, Duration limit) {
        try {
            Done done = AgentCall.await(links.link(host, limit).send(order), host, limit);
            return new Answer(host, true, done.sentence());
        } catch (RemoteException e) {
            return new Answer(host, false, e.sentence());
        } catch (AgentRefusal e) {
            return new Answer(host, false, e.sentence());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(host, false, "The order to " + host + " was interrupted before its answer came.");
        }
    }
}
