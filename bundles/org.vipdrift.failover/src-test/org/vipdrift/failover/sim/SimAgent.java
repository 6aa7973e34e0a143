package org.vipdrift.failover.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.Order;

/** What the real agent promises about orders, over a simulated kernel. */
final class SimAgent {

    private final SimNet net;
    private final SimHost host;
    private Epoch preparedEpoch = Epoch.NONE;
    private long deadline;
    private Epoch tentative = Epoch.NONE;

    SimAgent(SimNet net, SimHost host) {
        this.net = net;
        this.host = host;
    }

    void crash() {
        preparedEpoch = Epoch.NONE;
        tentative = Epoch.NONE;
        host.agentRuns = false;
    }

    Answer prepare(Order order, Duration window) {
        if (order.epoch().compareTo(host.epoch) <= 0) {
            return stale();
        }
        host.store(order.epoch());
        preparedEpoch = order.epoch();
        deadline = net.time.nanos() + window.toNanos();
        tentative = Epoch.NONE;
        return did();
    }

    Answer claim(Order order) {
        Optional<Answer> refusal = refusal(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        host.store(order.epoch());
        tentative = Epoch.NONE;
        put(order.vips());
        return did();
    }

    Answer release(Order order, Duration takeBack) {
        Optional<Answer> refusal = refusal(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        host.store(order.epoch());
        host.holding = false;
        order.vips().forEach(v -> host.vips.remove(v.address()));
        net.changed();
        tentative = takeBack.isPositive() ? order.epoch() : Epoch.NONE;
        if (takeBack.isPositive()) {
            net.time.in(takeBack, () -> takeBack(order));
        }
        return did();
    }

    private void takeBack(Order order) {
        boolean silent = order.vips().stream().noneMatch(v -> net.answers(host, v.address()));
        if (host.powered && host.agentRuns && tentative.equals(order.epoch()) && silent) {
            put(order.vips());
        }
        tentative = Epoch.NONE;
    }

    private void put(List<Vip> vips) {
        host.holding = true;
        vips.forEach(v -> host.vips.add(v.address()));
        net.changed();
    }

    Answer settle(Order order) {
        if (order.epoch().isOlderThan(host.epoch)) {
            return stale();
        }
        host.store(order.epoch());
        preparedEpoch = Epoch.NONE;
        tentative = Epoch.NONE;
        return did();
    }

    private Optional<Answer> refusal(Order order) {
        if (order.epoch().isOlderThan(host.epoch)) {
            return Optional.of(stale());
        }
        boolean late = order.epoch().equals(preparedEpoch) && net.time.nanos() > deadline;
        boolean unprepared = order.epoch().equals(host.epoch) && !order.epoch().equals(preparedEpoch) && !host.holding;
        return late || unprepared ? Optional.of(new Answer.Refused(Refusal.DEADLINE_PASSED, "too late"))
                : Optional.empty();
    }

    private Answer stale() {
        return new Answer.Refused(Refusal.STALE_EPOCH, host.id + " is at epoch " + host.epoch + " already, of bob@desk.");
    }

    Answer did() {
        long now = net.time.nanos();
        return new Answer.Did(now - 100_000, now, List.of(new Answer.Part("announce", now, now + 50_000)), "done");
    }
}
