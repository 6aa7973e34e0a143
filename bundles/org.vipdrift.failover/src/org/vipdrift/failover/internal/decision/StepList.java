package org.vipdrift.failover.internal.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.PlannedStep;
import org.vipdrift.failover.internal.check.FinishesAlone;
import org.vipdrift.failover.internal.evidence.HolderState;
import org.vipdrift.failover.internal.evidence.Situation;
import org.vipdrift.failover.internal.evidence.WireView;
import org.vipdrift.inventory.Member;

/**
 * Confined to one thread. Writes a decision down as steps. All attached members are prepared, in the order of their
 * names: whoever comes second in a race of two consoles meets the other's epoch at the same host, whatever both want.
 */
final class StepList {

    private final List<PlannedStep> steps = new ArrayList<>();
    private final Decision decision;
    private final Situation situation;
    private final Epoch epoch;

    StepList(Decision decision, Epoch epoch) {
        this.decision = decision;
        this.situation = decision.situation();
        this.epoch = epoch;
    }

    List<PlannedStep> write() {
        List<HostId> members = decision.evidence().attachedMembers().stream().map(Member::host)
                .sorted(Comparator.naturalOrder()).toList();
        HookSteps.of(decision).forEach(steps::add);
        members.forEach(this::prepare);
        release();
        decision.target().ifPresent(this::claim);
        Optional<HostId> end = decision.target().or(situation::holder);
        end.ifPresent(this::verify);
        members.forEach(this::settle);
        return List.copyOf(steps);
    }

    private void prepare(HostId host) {
        boolean isTarget = decision.target().filter(host::equals).isPresent();
        if (isTarget && takesOver()) {
            add(StepName.PREPARE_TAKE_OVER, host,
                    host + " stores epoch " + epoch + " and gets ready to claim; should no"
                            + " more come from this console, it asks the wire and claims by itself.");
            return;
        }
        String ready = isTarget ? " and gets ready to claim"
                : situation.isHeldBy(host) ? " and gets ready to release" : "";
        add(StepName.PREPARE, host, host + " stores epoch " + epoch + ready + ".");
    }

    private boolean takesOver() {
        return FinishesAlone.isNeeded(situation.state())
                && decision.target().flatMap(decision.evidence()::facts).filter(FinishesAlone::isAble).isPresent();
    }

    private void release() {
        situation.alsoCarrying().stream().filter(h -> decision.target().filter(h::equals).isEmpty())
                .filter(decision.evidence()::isAttached)
                .forEach(h -> add(StepName.RELEASE, h, h + " takes " + vips() + " off, which it should not have."));
        if (!situation.canBeReleased()) {
            return;
        }
        HostId holder = situation.holder().orElseThrow();
        if (situation.state() == HolderState.AGENT_DEAD) {
            add(StepName.RELEASE_OVER_SSH, holder, "A one-shot over SSH takes " + vips() + " off " + holder + ".");
        } else {
            add(StepName.RELEASE, holder, holder + " takes " + vips() + " off and reads that back from its kernel.");
        }
    }

    private void claim(HostId target) {
        add(StepName.CLAIM, target, target + " puts " + vips() + " on and reads " + them() + " back from its kernel.");
        add(StepName.ANNOUNCE, target, target + " tells the segment by gratuitous ARP or neighbour advertisement.");
    }

    private void verify(HostId host) {
        String expected = decision.target().map(t -> t + " alone answers").orElse("nobody answers");
        add(StepName.VERIFY, host, "All members ask the wire: " + expected + " for " + vips() + ".");
    }

    private void settle(HostId host) {
        add(StepName.SETTLE, host, host + " learns that the move is over.");
    }

    private String vips() {
        return WireView.vips(decision.evidence().group());
    }

    private String them() {
        return decision.evidence().group().vips().size() == 1 ? "it" : "them";
    }

    private void add(StepName name, HostId host, String sentence) {
        steps.add(new PlannedStep(name.word(), host, sentence));
    }
}
