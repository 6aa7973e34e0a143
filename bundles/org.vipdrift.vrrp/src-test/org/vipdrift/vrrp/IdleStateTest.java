package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.vrrp.ElectionState.BACKUP;
import static org.vipdrift.vrrp.ElectionState.FAULT;
import static org.vipdrift.vrrp.ElectionState.IDLE;
import static org.vipdrift.vrrp.ElectionState.MASTER;
import static org.vipdrift.vrrp.Member.A;

import java.util.Set;
import org.junit.jupiter.api.Test;

class IdleStateTest {

    @Test
    void aSuspendedMasterGoesOnSayingThatItHolds() {
        Member member = Member.master().on(new Event.Suspended()).did("").is(IDLE);
        assertTrue(member.standing.holding());
        member.wake().did("Send253").wake().did("Send253").hear(A, 110).did("").is(IDLE);
    }

    @Test
    void itFallsSilentOnceTheOrderHasTakenTheVips() {
        Member member = Member.master().on(new Event.Suspended()).on(new Event.Lost("Released by an order.")).did("");
        assertEquals(Long.MAX_VALUE, member.standing.wakeAt());
    }

    @Test
    void itLetsGoWhenItsLinkIsLost() {
        Member.master().on(new Event.Suspended()).on(new Event.Link(false)).did("Release").is(IDLE);
    }

    @Test
    void anOrderThatEndsElsewhereMakesABackup() {
        Member.master().on(new Event.Suspended()).on(new Event.Resumed(false, true)).did("").is(BACKUP);
    }

    @Test
    void anOrderThatEndsElsewhereMakesAFaultOfAnUnfitMember() {
        Member.backup().on(new Event.Suspended()).on(new Event.Fitness(0, "a check")).is(IDLE)
                .on(new Event.Resumed(false, true)).is(FAULT);
    }

    @Test
    void anOrderWinsOverAFailingCheck() {
        Member.backup().on(new Event.Suspended()).on(new Event.Fitness(0, "a check"))
                .on(new Event.Resumed(true, true)).did("Send254").is(MASTER);
    }

    @Test
    void disarmedItLeavesTheVipsWhereTheyAre() {
        Member member = Member.master().on(new Event.Stopped()).did("").is(IDLE);
        assertEquals(Long.MAX_VALUE, member.standing.wakeAt());
    }

    @Test
    void theOwnerAsksAtOnceWhenItStarts() {
        Terms terms = Member.terms(255, Member.B);
        new Member(terms).on(new Event.Started(false)).did("Ask").silent().wake().did("Claim Send255").is(MASTER);
    }

    @Test
    void aFaultIsOverWhenTheLinkIsBack() {
        Member.backup().on(new Event.Link(false)).on(new Event.Link(true)).did("").is(BACKUP);
    }

    @Test
    void inFaultItSaysWhenNobodyElseCan() {
        Member member = Member.backup().on(new Event.Fitness(0, "The check web fails.")).wake().did("Tell").is(FAULT);
        assertEquals(Set.of(Concern.NOBODY_CAN), member.standing.concerns());
        member.hear(A, 110);
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void itsOwnAdvertMeansNothing() {
        Member.master().hear(Member.B, 200).did("").is(MASTER);
    }
}
