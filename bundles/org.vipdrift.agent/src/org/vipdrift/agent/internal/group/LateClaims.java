package org.vipdrift.agent.internal.group;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.agent.api.AgentError;
import org.vipdrift.agent.api.Done;
import org.vipdrift.agent.api.Probed;
import org.vipdrift.agent.internal.election.GroupElection;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.host.Nic;
import org.vipdrift.agent.internal.host.Wire;
import org.vipdrift.agent.internal.state.GroupState;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Vip;
import org.vipdrift.vrrp.OrderedClaim;

/**
 * Confined to the engine's thread. Claims of armed groups by an order that comes so late that another member may hold by now:
 * adverts go ahead of them and the wire is asked, as {@link OrderedClaim} says.
 */
final class LateClaims {
    private static final int ATTEMPTS = 2;

    private final Wire wire;
    private final EngineTime time;

    /** The claim itself. */
    @FunctionalInterface
    interface Put {
        Done put() throws OrderRefused;
    }

    /** One claim, the group as it was ordered. */
    private record Late(Group group, GroupState ordered, GroupElection election, Nic nic, Put put,
            CompletableFuture<Done> result) {
        boolean isOvertaken() {
            return group.state != ordered;
        }
    }

    LateClaims(Wire wire, EngineTime time) {
        this.wire = wire;
        this.time = time;
    }

    /** @return when nobody on the wire has the VIPs, what the claim did; exceptionally {@link OrderRefused} */
    CompletableFuture<Done> claim(Group group, GroupElection election, Nic nic, Put put) {
        Late late = new Late(group, group.state, election, nic, put, new CompletableFuture<>());
        ask(late, 1);
        return late.result;
    }

    private void ask(Late late, int question) {
        late.election.goAhead();
        List<InetAddress> vips = late.ordered.vips().stream().map(Vip::address).toList();
        wire.ask(late.nic, new Wire.Question(vips, ATTEMPTS, Duration.ofNanos(OrderedClaim.WINDOW), false))
                .whenComplete((heard, failure) -> time.execute(() -> judge(late, question, heard, failure)));
    }

    private void judge(Late late, int question, Wire.@Nullable Heard heard, @Nullable Throwable failure) {
        if (late.isOvertaken()) {
            refuse(late, AgentError.STALE_EPOCH, "another order or its deadline came before the wire had been asked");
        } else if (heard == null) {
            refuse(late, AgentError.BAD_INTERFACE, "the wire cannot be asked"
                    + (failure == null ? "" : ": " + failure.getMessage()));
        } else {
            Probed.Answer other = heard.answers().stream().filter(a -> !a.mac().equals(late.nic.mac())).findFirst()
                    .orElse(null);
            decide(late, question, heard, other);
        }
    }

    private void decide(Late late, int question, Wire.Heard heard, Probed.@Nullable Answer other) {
        boolean stale = time.nanos() - heard.finishedNanos() > OrderedClaim.STALE;
        if (other == null && !stale) {
            put(late);
        } else if (question < OrderedClaim.MOST_QUESTIONS) {
            ask(late, question + 1);
        } else {
            refuse(late, AgentError.DEADLINE_PASSED, other == null ? "this host is too busy to claim in time"
                    : other.mac() + " answers for " + Addresses.text(other.ip()) + " and does not let go");
        }
    }

    private static void put(Late late) {
        try {
            late.result.complete(late.put.put());
        } catch (OrderRefused e) {
            late.result.completeExceptionally(e);
        }
    }

    private static void refuse(Late late, AgentError error, String why) {
        late.result.completeExceptionally(new OrderRefused(error, "Group " + late.group.id() + " was not claimed: the"
                + " order came so late that another member of the automatic mode may hold, and " + why + "."));
    }
}
