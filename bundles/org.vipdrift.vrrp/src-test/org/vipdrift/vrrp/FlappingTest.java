package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.vrrp.ElectionState.BACKUP;
import static org.vipdrift.vrrp.ElectionState.FAULT;
import static org.vipdrift.vrrp.ElectionState.MASTER;
import static org.vipdrift.vrrp.Member.A;
import static org.vipdrift.vrrp.Member.B;
import static org.vipdrift.vrrp.Member.C;
import static org.vipdrift.vrrp.Member.MS;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Three moves in ten seconds are enough; then the group is held down for four. The member is .12. */
class FlappingTest {
    private static final long SECOND = 1_000 * MS;
    private static final MoveLimit LIMIT = new MoveLimit(3, 10 * SECOND, 4 * SECOND);

    private static Member backup() {
        return new Member(Member.terms(100, B).limited(LIMIT)).on(new Event.Started(false)).hear(A, 110);
    }

    /** Held down: the group went to .13, .11 and .13. */
    private static Member heldDown(Terms terms) {
        Member member = new Member(terms.limited(LIMIT)).on(new Event.Started(false));
        return moves(moves(moves(member.hear(A, 110), C), A), C);
    }

    private static Member heldDown() {
        return heldDown(Member.terms(100, B));
    }

    private static Member moves(Member member, java.net.InetAddress to) {
        return member.after(50 * MS).hear(to, 110).after(MS).hear(to, 110);
    }

    /** The master is gone: waits, asks and claims. @return when it has claimed */
    private static Member takesOver(Member member) {
        return member.wake().did("Ask").silent().wake().is(MASTER);
    }

    private static Member holdsDown() {
        Member member = takesOver(backup());
        moves(member.on(new Event.Fitness(0, "The check web fails.")).on(new Event.Fitness(100, "It passes.")), A);
        return takesOver(member);
    }

    @Test
    void isHeldDownWhenTheGroupHasMovedOftenEnoughAndSaysSo() {
        Member member = heldDown();
        assertEquals(Set.of(Concern.HELD_DOWN), member.standing.concerns());
        assertEquals(member.now + 4 * SECOND, member.standing.flaps().heldDownUntil());
        assertEquals(3, member.standing.flaps().moves().size());
        assertEquals(
                "The VIPs stay with 198.51.100.13 for 4 s, unless somebody acknowledges it before: the group moved 3"
                        + " times in 10 s. A holder that is gone is replaced all the same.",
                ((Action.Tell) member.actions.getFirst()).sentence());
    }

    @Test
    void aCandidatesSingleAdvertIsNoMove() {
        Member member = backup();
        for (int i = 0; i < 5; i++) {
            member.after(MS).hear(C, 110).after(MS).hear(A, 110);
        }
        assertEquals(0, member.standing.flaps().moves().size());
    }

    @Test
    void aMasterThatLetsGoAndComesBackHasMoved() {
        Member member = backup().hear(A, 0).hear(A, 110).after(MS).hear(A, 110);
        assertEquals(1, member.standing.flaps().moves().size());
    }

    @Test
    void theFirstClaimIsNoMoveAndLaterOnesAre() {
        Member member = takesOver(new Member(Member.terms(100, B).limited(LIMIT)).on(new Event.Started(false)));
        assertEquals(0, member.standing.flaps().moves().size());
        assertEquals(1, takesOver(backup()).standing.flaps().moves().size());
    }

    @Test
    void movesOutsideTheWindowDoNotCount() {
        Member member = moves(moves(backup(), C), A).after(11 * SECOND).hear(A, 110);
        moves(member, C);
        assertEquals(1, member.standing.flaps().moves().size());
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void anOrdersMoveDoesNotCount() {
        Member member = backup();
        for (int i = 0; i < 3; i++) {
            member.on(new Event.Suspended()).hear(C, 90).after(MS).hear(C, 90).on(new Event.Resumed(true, true));
            member.after(MS).on(new Event.Suspended()).on(new Event.Resumed(false, false)).hear(A, 110);
            member.after(MS).hear(C, 254).after(MS).hear(C, 254).after(MS).hear(A, 254).after(MS).hear(A, 254);
        }
        assertEquals(0, member.standing.flaps().moves().size());
    }

    @Test
    void withoutALimitNothingIsHeldDown() {
        Member member = Member.backup().hear(A, 110);
        for (int i = 0; i < 20; i++) {
            moves(moves(member, C), A);
        }
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void aHolderWhoseCheckFailsGoesOnHoldingWithTheLowestRank() {
        Member member = holdsDown().on(new Event.Fitness(0, "The check web fails.")).did("").is(MASTER);
        assertEquals(
                "Goes on holding because the group moved too often and is held down, though this host should not: The"
                        + " check web fails.",
                member.standing.why());
        member.wake().did("Send1");
    }

    @Test
    void aHolderThatLosesItsLinkLetsGoAllTheSame() {
        holdsDown().on(new Event.Fitness(0, "")).on(new Event.Link(false)).did("Release").is(FAULT);
    }

    @Test
    void aHolderWhoseCheckStillFailsLetsGoWhenTheTimeIsOver() {
        Member member = holdsDown().on(new Event.Fitness(0, "The check web fails."));
        long until = member.standing.flaps().heldDownUntil();
        while (member.now < until) {
            member.is(MASTER).wake();
        }
        member.did("Release Send0").is(FAULT);
        assertTrue(member.now - until <= 50 * MS);
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void nobodyPreemptsWhileItIsHeldDown() {
        Member member = heldDown(Member.preempting(0)).hear(C, 90).did("").hear(C, 90).did("").is(BACKUP);
        member.after(4 * SECOND).hear(C, 90).did("Send100");
    }

    @Test
    void aHolderThatIsGoneIsReplacedNoSoonerThanTenSecondsAfterTheLastMove() {
        Member member = new Member(Member.terms(100, B).limited(new MoveLimit(3, 10 * SECOND, 60 * SECOND)));
        moves(moves(moves(member.on(new Event.Started(false)).hear(A, 110), C), A), C);
        long moved = member.now;
        takesOver(member);
        assertTrue(member.now - moved >= 10 * SECOND, "" + (member.now - moved));
        assertTrue(member.now - moved <= 10 * SECOND + 100 * MS, "" + (member.now - moved));
    }

    @Test
    void theNextOneIsTwiceAsLongUnlessThereWasCalm() {
        Member member = heldDown().after(4 * SECOND).hear(C, 110);
        assertEquals(Set.of(), member.standing.concerns());
        moves(member, A);
        assertEquals(member.now + 8 * SECOND, member.standing.flaps().heldDownUntil());
        member.after(18 * SECOND);
        moves(moves(moves(member, C), A), C);
        assertEquals(member.now + 4 * SECOND, member.standing.flaps().heldDownUntil());
    }

    @Test
    void noTimeIsLongerThanAnHour() {
        Member member = new Member(Member.terms(100, B).limited(new MoveLimit(2, 3_600 * SECOND, 1_800 * SECOND)));
        moves(moves(member.on(new Event.Started(false)).hear(A, 110), C), A);
        for (int i = 0; i < 3; i++) {
            member.now = member.standing.flaps().heldDownUntil();
            moves(moves(member, C), A);
        }
        assertEquals(3_600 * SECOND - 51 * MS, member.standing.flaps().heldDownUntil() - member.now - 51 * MS);
    }

    @Test
    void acknowledgingEndsItAndForgetsWhatWasCounted() {
        Member member = heldDown().on(new Event.Acknowledged()).did("");
        assertFalse(member.standing.flaps().heldDown(member.now));
        assertEquals(0, member.standing.flaps().moves().size());
        assertEquals(Set.of(), member.standing.concerns());
        moves(moves(member, A), C);
        assertEquals(Set.of(), member.standing.concerns());
        assertTrue(takesOver(member).now > 0);
    }

    @Test
    void acknowledgedAHolderWhoseCheckFailsLetsGo() {
        holdsDown().on(new Event.Fitness(0, "")).on(new Event.Acknowledged()).did("Release Send0").is(FAULT);
    }

    @Test
    void acknowledgedABackupWaitsNoLonger() {
        Member member = heldDown().hear(C, 0).did("").on(new Event.Acknowledged());
        assertTrue(member.standing.wakeAt() - member.now <= 200 * MS);
    }

    @Test
    void inFaultTheConcernEndsWithItsTime() {
        Member member = heldDown().on(new Event.Fitness(0, "")).is(FAULT);
        long until = member.standing.flaps().heldDownUntil();
        member.wake();
        while (member.standing.wakeAt() != Long.MAX_VALUE) {
            member.wake();
        }
        assertEquals(until, member.now);
        assertEquals(Set.of(Concern.NOBODY_CAN), member.standing.concerns());
    }

    @Test
    void leavingTheAutomaticModeForgetsIt() {
        assertEquals(Flaps.NONE, heldDown().on(new Event.Stopped()).standing.flaps());
    }
}
