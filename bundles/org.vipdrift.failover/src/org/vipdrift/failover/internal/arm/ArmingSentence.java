package org.vipdrift.failover.internal.arm;

import java.util.Comparator;
import java.util.Optional;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.CheckResult;
import org.vipdrift.inventory.Member;

/** A plan to arm in one sentence. */
final class ArmingSentence {

    private ArmingSentence() {
    }

    static String of(ArmCase arming, Optional<CheckResult> obstacle) {
        return obstacle.isPresent() ? arming.group().id() + " can't be armed: " + obstacle.get().evidence()
                : ready(arming);
    }

    private static String ready(ArmCase arming) {
        Optional<HostId> holder = arming.situation().holder();
        Optional<Member> next = arming.members().stream().filter(m -> holder.filter(m.host()::equals).isEmpty())
                .max(Comparator.comparingInt(Member::priority));
        String who = holder.map(h -> h + " holds " + arming.group().id() + " and goes on holding it")
                .orElse("Nobody holds " + arming.group().id() + ", so the member of the highest priority will take it");
        return who + next
                .filter(_ -> holder.isPresent()).map(m -> "; when it falls silent, " + m.host() + " takes over after "
                        + Takeover.text(Takeover.after(arming.settings(), m.priority())) + " if nobody else answers")
                .orElse("") + ".";
    }
}
