package org.vipdrift.failover.sim;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.Vip;
import org.vipdrift.failover.port.Answer;
import org.vipdrift.failover.port.Answer.Refusal;
import org.vipdrift.failover.port.HandoverPass;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.port.Terms;

/**
 * The real agent's rules about orders (org.vipdrift.agent.internal.group.MoveRules), over a simulated kernel. A caller is
 * one connection: after it was lost, the same console is another caller.
 */
final class SimAgent {

    private enum State {
        SETTLED, CLAIM_PREPARED, TAKE_OVER_PREPARED, CLAIMED, RELEASE_PREPARED, RELEASED, TAKE_BACK
    }

    private static final Duration HAND_OVER = Duration.ofNanos(50_000);
    private static final Duration ASKING = Duration.ofSeconds(2);

    private final SimNet net;
    private final SimHost host;
    private State state = State.SETTLED;
    private long deadline;
    private Object caller = this;
    private Optional<HandoverPass> pass = Optional.empty();
    private List<Vip> vips = List.of();

    SimAgent(SimNet net, SimHost host) {
        this.net = net;
        this.host = host;
    }

    /** The state is on disk; who gave the last order is not. */
    void crash() {
        host.agentRuns = false;
        caller = this;
        pass = Optional.empty();
    }

    /** What the agent would do by itself in time, it does after a restart too. */
    void restart() {
        host.agentRuns = true;
        watch();
    }

    Answer prepare(Order order, Terms terms, Object from) {
        Role role = terms.role();
        boolean busy = state != State.SETTLED && deadline > net.time.nanos() && !caller.equals(from);
        if (order.epoch().compareTo(host.epoch) <= 0) {
            return stale();
        }
        if (busy) {
            return new Answer.Refused(Refusal.BUSY, "Group web is being moved by bob@desk.");
        }
        if (role == Role.TAKE_OVER && !host.capabilities.contains(Role.CAPABILITY)) {
            return new Answer.Refused(Refusal.INVALID, "The order cannot be read.");
        }
        accept(order.epoch(), switch (role) {
            case CLAIM -> State.CLAIM_PREPARED;
            case TAKE_OVER -> State.TAKE_OVER_PREPARED;
            case RELEASE -> State.RELEASE_PREPARED;
        }, terms.deadline(), from);
        pass = terms.pass();
        vips = order.vips();
        watch();
        return did();
    }

    private void accept(Epoch epoch, State next, Duration window, Object from) {
        host.store(epoch);
        state = next;
        deadline = net.time.nanos() + window.toNanos();
        caller = from;
    }

    Answer claim(Order order) {
        if (order.epoch().isOlderThan(host.epoch)) {
            return stale();
        }
        if (host.epoch.isOlderThan(order.epoch())) {
            accept(order.epoch(), State.CLAIM_PREPARED, Duration.ofSeconds(1), this);
        }
        return switch (state) {
            case CLAIM_PREPARED, TAKE_OVER_PREPARED -> isLate() ? late() : put(order.vips());
            case CLAIMED -> pass.isPresent() && host.holding ? did() : put(order.vips());
            case RELEASED, TAKE_BACK -> put(order.vips());
            case RELEASE_PREPARED -> host.holding ? did() : new Answer.Refused(Refusal.INVALID, "prepared to release");
            case SETTLED -> host.holding ? did() : late();
        };
    }

    Answer release(Order order, Duration takeBack) {
        if (order.epoch().isOlderThan(host.epoch)) {
            return stale();
        }
        if (host.epoch.isOlderThan(order.epoch())) {
            accept(order.epoch(), State.RELEASE_PREPARED, Duration.ofSeconds(1), this);
        }
        return switch (state) {
            case CLAIM_PREPARED, TAKE_OVER_PREPARED, CLAIMED -> take(order.vips(), Duration.ZERO, State.SETTLED);
            case RELEASE_PREPARED -> isLate() ? late()
                    : take(order.vips(), takeBack, takeBack.isPositive() ? State.TAKE_BACK : State.RELEASED);
            case RELEASED, TAKE_BACK -> did();
            case SETTLED -> host.holding ? late() : did();
        };
    }

    private Answer take(List<Vip> vips, Duration takeBack, State next) {
        boolean onTrial = host.holding && takeBack.isPositive();
        host.holding = false;
        vips.forEach(v -> host.vips.remove(v.address()));
        net.changed();
        if (state == State.RELEASE_PREPARED && host.isOnWire() && net.handoversArrive) {
            pass.ifPresent(p -> net.time.in(HAND_OVER, () -> net.agentAt(p.peer()).handedOver(p.token())));
        }
        state = onTrial ? next : next == State.TAKE_BACK ? State.RELEASED : next;
        if (onTrial) {
            deadline = net.time.nanos() + takeBack.toNanos();
            watch();
        }
        return did();
    }

    /** Before a takeover the wire is asked for a while; whatever comes meanwhile overtakes it. */
    private void watch() {
        if (state != State.TAKE_BACK && (state != State.TAKE_OVER_PREPARED || host.holding)) {
            return;
        }
        long due = deadline;
        Epoch epoch = host.epoch;
        Duration asking = state == State.TAKE_BACK ? Duration.ZERO : ASKING;
        askedIn(Duration.ofNanos(Math.max(0, due - net.time.nanos())).plus(asking), due, epoch);
    }

    private void askedIn(Duration time, long due, Epoch epoch) {
        net.time.in(time, () -> asked(due, epoch));
    }

    private void asked(long due, Epoch epoch) {
        boolean waits = state == State.TAKE_BACK || state == State.TAKE_OVER_PREPARED;
        if (!host.powered || !host.agentRuns || !waits || deadline != due || !epoch.equals(host.epoch)) {
            return;
        }
        if (state == State.TAKE_OVER_PREPARED && !net.gatewayAnswers) {
            askedIn(ASKING, due, epoch);
            return;
        }
        boolean silent = net.group.vips().stream().noneMatch(v -> net.answers(host, v.address()));
        State next = silent && state == State.TAKE_OVER_PREPARED ? State.CLAIMED : State.SETTLED;
        if (silent) {
            put(net.group.vips());
        }
        state = next;
    }

    /** The holder's signal: as good as a claim, once. */
    private void handedOver(String token) {
        boolean prepared = state == State.CLAIM_PREPARED || state == State.TAKE_OVER_PREPARED;
        boolean agreed = pass.map(HandoverPass::token).filter(token::equals).isPresent();
        if (prepared && agreed && !isLate() && host.isOnWire() && host.agentRuns) {
            put(vips);
        }
    }

    private Answer put(List<Vip> vips) {
        if (net.deafAfterClaim.equals(host.id.name()) && !host.holding) {
            host.portBlocked = true;
            net.time.in(net.deafness, () -> {
                host.portBlocked = false;
                net.changed();
            });
        }
        host.holding = true;
        state = State.CLAIMED;
        vips.forEach(v -> host.vips.add(v.address()));
        net.changed();
        if (host.isOnWire()) {
            net.ears.announce(host.mac);
        }
        return did();
    }

    Answer settle(Order order) {
        if (!order.epoch().equals(host.epoch)) {
            return stale();
        }
        state = State.SETTLED;
        return did();
    }

    private boolean isLate() {
        return net.time.nanos() > deadline;
    }

    private static Answer late() {
        return new Answer.Refused(Refusal.DEADLINE_PASSED, "The order came after its deadline; nothing was changed.");
    }

    private Answer stale() {
        return new Answer.Refused(Refusal.STALE_EPOCH,
                host.id + " has accepted epoch " + host.epoch + " from bob@desk.");
    }

    Answer did() {
        long now = net.time.nanos();
        return new Answer.Did(now - 100_000, now, List.of(new Answer.Part("announce", now, now + 50_000)), "done");
    }
}
