package org.vipdrift.failover.internal.move;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.internal.evidence.Evidence;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.internal.evidence.Past;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.failover.port.Order;
import org.vipdrift.inventory.Member;
import org.vipdrift.inventory.VipGroup;

/**
 * Confined to one thread, which holds the group's lock. Finds out how a move ended whose console did not live to see it:
 * the agents have finished or undone it by themselves, or are about to.
 *
 * <pre>
 * a stranger answers, or nobody can tell       unknown
 * two members carry, or one that is not heard  failed
 * the target carries                           done
 * the old holder carries                       rolled back
 * nobody carries    of a release               done
 *                   of a placement             rolled back
 *                   failover of a dead host    rolled back
 *                   else                       look again until the holder must have taken back, then failed
 *                   of both, where the target may take over by itself: look again until it must have
 * </pre>
 */
final class Reconciliation {

    private final Tools tools;
    private final VipGroup group;

    Reconciliation(Tools tools, VipGroup group) {
        this.tools = tools;
        this.group = group;
    }

    Drift reconcile(Drift interrupted, Duration limit) throws InterruptedException {
        Evidence evidence = look(limit);
        long end = tools.clock().nanos() + patience(mayTakeOver(interrupted, evidence)).toNanos();
        while (isUndecided(interrupted, evidence) && tools.clock().nanos() < end) {
            tools.clock().sleep(tools.timing().pause());
            evidence = look(limit);
        }
        if (mayTakeOver(interrupted, evidence)) {
            // from now on it does not any more
            settle(evidence, interrupted);
            evidence = look(limit);
        }
        Drift found = judge(interrupted, evidence);
        if (found.outcome() != Outcome.UNKNOWN) {
            settle(evidence, found);
        }
        return found;
    }

    private Duration patience(boolean mayTakeOver) {
        return mayTakeOver ? Move.LONGEST_WINDOW.plus(Move.TAKING_OVER)
                : tools.timing().window().multipliedBy(2).plus(tools.timing().takeBackMargin()).plusSeconds(1);
    }

    private Evidence look(Duration limit) throws InterruptedException {
        return tools.gathering().gather(group, List.of(), Past.NONE, limit);
    }

    private static boolean isUndecided(Drift interrupted, Evidence evidence) {
        boolean nobody = Situation.of(evidence).state() == HolderState.NOBODY;
        return interrupted.from() != null && interrupted.to() != null
                && (nobody || mayTakeOver(interrupted, evidence));
    }

    /** Nobody has the VIPs, and the target was prepared, as far as it can be asked, for a move without a holder's agent. */
    private static boolean mayTakeOver(Drift interrupted, Evidence evidence) {
        HostId target = interrupted.to();
        boolean forward = interrupted.kind() == MoveKind.FAILOVER || interrupted.kind() == MoveKind.FORCE;
        boolean free = evidence.wire().answering().isEmpty()
                && evidence.group().members().stream().map(Member::host).noneMatch(evidence::carries);
        return forward && free && target != null && (!evidence.isAttached(target) || evidence.grantOf(target)
                .filter(g -> !g.epoch().isOlderThan(interrupted.epoch())).isPresent());
    }

    private static Drift judge(Drift interrupted, Evidence evidence) {
        Situation now = Situation.of(evidence);
        String begin = "The console stopped in the middle of this move; ";
        if (!now.strangers().isEmpty() || evidence.wire().askers().isEmpty() && now.holder().isEmpty()) {
            return ended(interrupted, evidence, Outcome.UNKNOWN, begin + "who has the VIPs is not known.");
        }
        if (!now.alsoCarrying().isEmpty()) {
            return ended(interrupted, evidence, Outcome.FAILED,
                    begin + now.holder().orElseThrow() + " has the VIPs, and "
                            + WireView.names(now.alsoCarrying()) + " too: move them to where they belong.");
        }
        if (now.state() == HolderState.SICK) {
            return ended(interrupted, evidence, Outcome.FAILED,
                    begin + now.holder().orElseThrow() + " has the VIPs, but is not heard on the wire.");
        }
        if (holds(now, evidence, interrupted.to())) {
            return ended(interrupted, evidence, Outcome.DONE,
                    begin + interrupted.to() + " has the VIPs: it is complete.");
        }
        if (holds(now, evidence, interrupted.from())) {
            return ended(interrupted, evidence, Outcome.ROLLED_BACK,
                    begin + interrupted.from() + " has the VIPs: it was not done, or undone by the agents.");
        }
        return isFree(now) ? free(interrupted, evidence, begin)
                : ended(interrupted, evidence, Outcome.UNKNOWN, begin + "who has the VIPs is not known, "
                        + now.holder().map(h -> h + " is suspected.").orElse("no member has them."));
    }

    private static boolean isFree(Situation now) {
        return now.state() == HolderState.NOBODY || now.state() == HolderState.LOST_SILENT;
    }

    /** Nobody has the VIPs, for good: right for a release, as before for a placement or the failover of a dead host. */
    private static Drift free(Drift interrupted, Evidence evidence, String begin) {
        HostId from = interrupted.from();
        boolean wasFree = from == null || interrupted.kind() == MoveKind.FAILOVER && evidence.facts(from).isEmpty();
        return interrupted.to() == null
                ? ended(interrupted, evidence, Outcome.DONE, begin + "nobody has the VIPs: they are released.")
                : ended(interrupted, evidence, wasFree ? Outcome.ROLLED_BACK : Outcome.FAILED, begin
                        + (wasFree ? "nobody has the VIPs, as before: it was not done."
                                : "nobody has the VIPs: place them."));
    }

    private static boolean holds(Situation now, Evidence evidence, @Nullable HostId host) {
        return host != null && now.isHeldBy(host) && !isFree(now) && (evidence.carries(host)
                || evidence.macOf(host).filter(evidence.wire().answering()::contains).isPresent());
    }

    private static Drift ended(Drift begun, Evidence evidence, Outcome outcome, String sentence) {
        Optional<HostId> holder = Situation.of(evidence).holder();
        return new Drift(begun.id(), begun.at(), begun.group(), begun.kind(), outcome, sentence, begun.from(),
                begun.to(), begun.epoch(), begun.steps(), begun.checks(),
                evidence.wire().truths(holder.flatMap(evidence::macOf)), OptionalDouble.empty(), begun.who(),
                begun.reason());
    }

    /** What is certain is told to the agents too; they would find out by themselves. */
    private void settle(Evidence evidence, Drift found) throws InterruptedException {
        List<Member> members = evidence.attachedMembers().stream()
                .filter(m -> evidence.grantOf(m.host()).filter(g -> g.epoch().equals(found.epoch())).isPresent())
                .toList();
        tools.together().all(members.stream().<java.util.function.Supplier<Object>>map(m -> () -> tools.members()
                .member(m.host()).settle(new Order(group.id(), group.vips(), m.interfaceName(), found.epoch()),
                        tools.timing().order()))
                .toList());
    }
}
