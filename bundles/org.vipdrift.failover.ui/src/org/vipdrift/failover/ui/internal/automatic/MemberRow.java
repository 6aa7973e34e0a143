package org.vipdrift.failover.ui.internal.automatic;

import java.net.InetAddress;
import org.vipdrift.control.ArmingReport.Answer;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.HostId;
import org.vipdrift.failover.ArmingPlan;
import org.vipdrift.inventory.Member;

/**
 * Immutable. A member in the dialogs that arm and disarm: what is planned for it, and what came of that.
 *
 * @param address its own on the segment, empty if its facts do not tell
 * @param result what it did or why not, empty before
 */
record MemberRow(HostId host, String interfaceName, String address, int priority, State state, String result) {

    /** How far a member has come. */
    enum State {
        PENDING, RUNNING, DONE, FAILED
    }

    static MemberRow of(ArmingPlan.Member member) {
        InetAddress own = member.address();
        return new MemberRow(member.host(), member.interfaceName(), own == null ? "" : Addresses.text(own),
                member.priority(), State.PENDING, "");
    }

    static MemberRow of(Member member) {
        return new MemberRow(member.host(), member.interfaceName(), "", member.priority(), State.PENDING, "");
    }

    MemberRow running() {
        return new MemberRow(host, interfaceName, address, priority, State.RUNNING, "");
    }

    MemberRow ended(Answer answer) {
        return new MemberRow(host, interfaceName, address, priority, answer.done() ? State.DONE : State.FAILED,
                answer.sentence());
    }
}
