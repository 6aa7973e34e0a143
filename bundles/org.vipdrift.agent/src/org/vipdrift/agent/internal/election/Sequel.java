package org.vipdrift.agent.internal.election;

import java.util.Locale;
import org.vipdrift.agent.internal.host.EngineTime;
import org.vipdrift.agent.internal.state.Armed;
import org.vipdrift.vrrp.Concern;
import org.vipdrift.vrrp.Standing;

/** Confined to the engine's thread. What is told and kept after a step of the election, besides what it did. */
record Sequel(String group, Armed armed, Duty duty, Alarms alarms, EngineTime time) {

    void of(Standing before, Standing now) {
        if (now.state() != before.state()) {
            duty.tell(now.state().name().toLowerCase(Locale.ROOT), now.since() - before.since(), now.why());
        }
        if (now.pinned() && !before.pinned()) {
            duty.pinned();
        }
        if (HoldDown.differs(now.flaps(), before.flaps())) {
            duty.heldDown(HoldDown.until(now.flaps()), now.flaps().times());
        }
        if (!now.concerns().equals(before.concerns())) {
            alarms.follow(now.concerns(), time.nanos(), concern -> sentence(concern, now));
        }
    }

    private String sentence(Concern concern, Standing now) {
        return concern == Concern.HELD_DOWN ? HoldDown.sentence(group, armed.terms(), now.flaps())
                : Alarms.sentence(concern, group);
    }
}
