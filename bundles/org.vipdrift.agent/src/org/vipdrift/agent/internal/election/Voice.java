package org.vipdrift.agent.internal.election;

import java.io.IOException;

/** Confined to the engine's thread. What a member says on its segment; when it cannot, that is told once. */
final class Voice {
    private final Member member;
    private final Duty duty;
    private boolean mute;

    Voice(Member member, Duty duty) {
        this.member = member;
        this.duty = duty;
    }

    void advert(int priority) {
        try {
            member.seat().send(priority, member.terms().advertNanos());
            mute = false;
        } catch (IOException e) {
            if (!mute) {
                mute = true;
                duty.tell("alarm", 0, "An advert could not be sent on " + member.segment().nic().name() + ": "
                        + e.getMessage() + ".");
            }
        }
    }

    /** Agents that take over later must take a greater epoch; what is lost is told again within a second. */
    void epoch() {
        try {
            member.seat().tell(duty.epoch());
        } catch (IOException e) {
            // the adverts go the same way, and say so
            return;
        }
    }
}
