package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Plan;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.decision.StepName;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.port.HandoverPass;
import org.vipdrift.failover.port.MemberPort;
import org.vipdrift.failover.port.Order;
import org.vipdrift.failover.port.Role;
import org.vipdrift.failover.port.Terms;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/** Confined to the move's thread. What the phases of one move share: the plan, the tools, and what has been done so far. */
final class Move {

    static final Duration LONGEST_WINDOW = Duration.ofSeconds(10);
    /** How long after its window a target that takes over by itself asks the wire, with time to spare. */
    static final Duration TAKING_OVER = Duration.ofMillis(2500);

    private final Plan plan;
    private final Tools tools;
    private final Report report;
    private final Findings findings;
    private final Witnesses witnesses;
    private final Duration window;
    private final Map<HostId, Epoch> prepared = new LinkedHashMap<>();
    private Epoch epoch;
    private long claimableUntil;
    private long windowsClosed;

    Move(Plan plan, Tools tools, Report report, Findings findings, Witnesses witnesses, Duration window) {
        this.plan = plan;
        this.tools = tools;
        this.report = report;
        this.findings = findings;
        this.witnesses = witnesses;
        this.window = window;
        this.epoch = plan.epoch();
        this.windowsClosed = tools.clock().nanos();
        this.claimableUntil = windowsClosed;
    }

    Plan plan() {
        return plan;
    }

    VipGroup group() {
        return plan.group();
    }

    Tools tools() {
        return tools;
    }

    Report report() {
        return report;
    }

    Witnesses witnesses() {
        return witnesses;
    }

    Optional<HostId> holder() {
        return Optional.ofNullable(plan.from());
    }

    Optional<HostId> heardBefore() {
        return findings.heardBefore();
    }

    boolean isHolder(HostId host) {
        return holder().filter(host::equals).isPresent();
    }

    Optional<HostId> target() {
        return Optional.ofNullable(plan.to());
    }

    Epoch epoch() {
        return epoch;
    }

    /** From now on orders carry the next epoch. */
    void nextEpoch() {
        epoch = epoch.next();
    }

    Stream<PlannedStep> steps(StepName name) {
        return plan.steps().stream().filter(name::is);
    }

    MemberPort port(HostId host) {
        return tools.members().member(host);
    }

    Order order(HostId host) {
        return new Order(group().id(), group().vips(),
                group().member(host).map(Member::interfaceName).orElseThrow(), epoch);
    }

    long now() {
        return tools.clock().nanos();
    }

    /** Whether the target finishes by itself if nothing more comes, for the holder can't take back. */
    boolean targetFinishes() {
        return steps(StepName.PREPARE_TAKE_OVER).findAny().isPresent();
    }

    Role role(HostId host) {
        return target().filter(host::equals).isEmpty() ? Role.RELEASE
                : targetFinishes() ? Role.TAKE_OVER : Role.CLAIM;
    }

    /** A move that is tried again is the console's alone. */
    Terms terms(HostId host) {
        Optional<HandoverPass> pass = Optional.ofNullable(findings.passes().get(host))
                .filter(p -> epoch.equals(plan.epoch()));
        return new Terms(role(host), window, pass, plan.request().who());
    }

    /** Whether the target may claim without having been sent a claim. */
    boolean endsHandOver() {
        return !findings.passes().isEmpty();
    }

    /** How long agents accept the order that follows their prepare. */
    Duration window() {
        return window;
    }

    /** Longer than the target's window, so that the two can never both hold. */
    Duration takeBack() {
        return window.plus(tools.timing().takeBackMargin());
    }

    void prepared(HostId host, long sentNanos) {
        prepared.put(host, epoch);
        windowsClosed = now() + window.plus(targetFinishes() ? TAKING_OVER : Duration.ZERO).toNanos();
        if (target().filter(host::equals).isPresent()) {
            claimableUntil = sentNanos + window.toNanos();
        }
    }

    Set<HostId> prepared() {
        return prepared.keySet();
    }

    /** The order under the epoch the host was last prepared with. */
    Order preparedOrder(HostId host) {
        return order(host).withEpoch(prepared.getOrDefault(host, epoch));
    }

    /** How long a claim sent now would surely still be accepted; negative if perhaps not. */
    long claimableNanos() {
        return claimableUntil - now();
    }

    /**
     * After this no order of a prepared epoch is accepted by anybody any more, and a target that takes over by itself has
     * done so, unless its wire is dead.
     */
    long windowsClosed() {
        return windowsClosed;
    }

    /** After this a holder that released and lives has taken the VIPs back, if nobody answered for them. */
    long takenBack() {
        return windowsClosed + takeBack().plusSeconds(1).toNanos();
    }

    /** Whether the holder's agent can be ordered, or can do by itself, what undoes the move. */
    boolean canTakeBack() {
        return steps(StepName.RELEASE).anyMatch(s -> isHolder(s.host()));
    }

    /** The wire must have shown the move before the holder, which is not told yet, thinks of taking back. */
    boolean isTimeForAnotherLook() {
        long takesBack = windowsClosed - window.toNanos() + takeBack().toNanos();
        return !canTakeBack() || now() < takesBack - tools.timing().takeBackMargin().toNanos() || now() > takenBack();
    }

    void pause() throws InterruptedException {
        tools.clock().sleep(tools.timing().pause());
    }

    /** The members that matter and the observers, once more; who was out of reach before is not waited for again. */
    Evidence look() throws InterruptedException {
        Set<HostId> silent = group().members().stream().map(Member::host)
                .filter(h -> !prepared.containsKey(h) && !isEnd(h)).collect(Collectors.toSet());
        return tools.gathering().gather(group(), findings.observers(), silent, new Past(epoch, holder()),
                Duration.ofSeconds(1));
    }

    private boolean isEnd(HostId host) {
        boolean releases = plan.steps().stream().anyMatch(s -> s.host().equals(host));
        return releases || findings.heardBefore().filter(host::equals).isPresent();
    }
}
