package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.vrrp.ElectionState.BACKUP;
import static org.vipdrift.vrrp.ElectionState.FAULT;
import static org.vipdrift.vrrp.ElectionState.MASTER;
import static org.vipdrift.vrrp.Member.A;
import static org.vipdrift.vrrp.Member.AROUND;
import static org.vipdrift.vrrp.Member.B;
import static org.vipdrift.vrrp.Member.C;
import static org.vipdrift.vrrp.Member.MS;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BackupStateTest {
    /** RFC 9568 6.1: (256 - 100) / 256 of 50 ms. */
    private static final long SKEW = 50 * MS * 156 / 256;

    @Test
    void missesTheMasterAfterThreeAdvertsAndTheSkewAndAsksTheWireMeanwhile() {
        Member member = Member.backup().hear(A, 110);
        long heard = member.now;
        assertEquals(heard + 150 * MS + SKEW, member.standing.masterDownAt());
        member.wake().did("Ask");
        assertEquals(heard + 150 * MS, member.now);
        assertEquals(SKEW - MS, ((Action.Ask) member.actions.getFirst()).windowNanos());
    }

    @Test
    void sendsAnAdvertAMillisecondAheadAndClaimsWhenTheWireIsSilent() {
        Member member = Member.backup().hear(A, 110);
        long heard = member.now;
        member.wake().silent().did("Send100").is(BACKUP);
        member.wake().did("Claim Send100").is(MASTER);
        assertEquals(heard + 150 * MS + SKEW, member.now);
        assertEquals("No advert from 198.51.100.11 for 180 ms, and nobody answers for the VIPs.",
                member.standing.why());
    }

    @Test
    void waitsOnWithEachAdvertOfTheMaster() {
        Member member = Member.backup().hear(A, 110).after(49 * MS).hear(A, 110);
        assertEquals(member.now + 150 * MS, member.standing.wakeAt());
        member.did("");
    }

    @Test
    void ignoresTheWiresAnswerOnceTheMasterIsHeardAgain() {
        Member member = Member.backup().hear(A, 110).wake();
        long question = member.standing.question();
        member.hear(A, 110).on(new Event.WireSaid(question, WireAnswer.SILENT, AROUND)).did("").is(BACKUP);
    }

    @Test
    void doesNotClaimWhatAnotherAnswersForAndSaysThatItIsNotHeard() {
        Member member = Member.backup().hear(A, 110).wake().wire(WireAnswer.HELD, AROUND).did("Tell").is(BACKUP);
        assertEquals(Set.of(Concern.UNHEARD), member.standing.concerns());
        long asked = member.now;
        member.wake().did("Ask");
        assertTrue(member.now - asked <= 60 * MS);
        member.silent().wake().is(MASTER);
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void asksOnceASecondWhenItHasAskedInVainForTenSeconds() {
        Member member = Member.backup().hear(A, 110);
        for (int i = 0; i < 400; i++) {
            member.wake().wire(WireAnswer.HELD, AROUND);
        }
        long asked = member.now;
        assertEquals(1_000 * MS, member.wake().now - asked);
    }

    @Test
    void doesNotClaimWhenItIsTheOneThatIsCutOff() {
        Member member = Member.backup().wake().wire(WireAnswer.SILENT, Surroundings.NOBODY).is(BACKUP);
        assertEquals(Set.of(Concern.CUT_OFF), member.standing.concerns());
        assertEquals("Only 1 of 3 voters are reached from here, this member counted: no majority.",
                member.standing.why());
    }

    @Test
    void ofTwoVotersItClaimsWhenTheGatewayAnswers() {
        Member member = new Member(Member.pair(true)).on(new Event.Started(false)).wake();
        member.wire(WireAnswer.SILENT, new Surroundings(true, Set.of())).wake().is(MASTER);
    }

    @Test
    void ofTwoVotersItDoesNotClaimWhenNeitherGatewayNorPeerAnswers() {
        Member member = new Member(Member.pair(true)).on(new Event.Started(false)).wake();
        member.wire(WireAnswer.SILENT, Surroundings.NOBODY).is(BACKUP);
        assertEquals(Set.of(Concern.CUT_OFF), member.standing.concerns());
    }

    @Test
    void doesNotClaimWhenTheWireCannotBeAsked() {
        Member.backup().wake().wire(WireAnswer.UNKNOWN, AROUND).did("Tell").is(BACKUP);
    }

    @Test
    void asksAgainWhenNoAnswerComes() {
        Member member = Member.backup().wake().wake().is(BACKUP);
        assertFalse(member.standing.asking());
        member.wake().did("Ask");
    }

    @Test
    void asksAgainWhenTheAnswerIsStale() {
        Member member = Member.backup().wake();
        member.now = member.standing.masterDownAt() + 11 * MS;
        member.silent().did("Ask").is(BACKUP);
        assertEquals(9 * MS, ((Action.Ask) member.actions.getFirst()).windowNanos());
    }

    @Test
    void asksAgainWhenItSleptBetweenTheAnswerAndTheClaim() {
        Member member = Member.backup().wake().silent().after(100 * MS).wake().did("Ask").is(BACKUP);
        assertFalse(member.standing.holding());
    }

    @Test
    void ofTheRemainingTheBestAsksAtOnceWhenTheMasterLetsGo() {
        Member member = Member.backup().hear(A, 110).hear(A, 0).did("Ask");
        long released = member.now;
        member.silent().wake().did("Claim Send100").is(MASTER);
        assertEquals(4 * MS, member.now - released);
    }

    @Test
    void ofTheRemainingTheNextAsksFifteenMillisecondsLater() {
        Member member = new Member(Member.terms(90, C)).on(new Event.Started(false)).hear(A, 110).hear(A, 0).did("");
        long released = member.now;
        assertEquals(15 * MS, member.wake().did("Ask").now - released);
    }

    @Test
    void theLowerOfTwoThatWokeTogetherHearsTheHigherInTime() {
        Member lower = courtingBelowB();
        lower.after(9 * MS).on(new Event.Woke()).did("").hear(B, 100).did("").wake().did("Ask").is(BACKUP);
    }

    @Test
    void theLowerClaimsWhenItHasWaitedInVainForTheHigher() {
        Member lower = courtingBelowB();
        long sent = lower.now;
        assertEquals(10 * MS, lower.wake().did("Claim Send90").is(MASTER).now - sent);
    }

    private static Member courtingBelowB() {
        Member lower = new Member(Member.terms(90, C)).on(new Event.Started(false)).hear(A, 110).wake();
        return lower.wire(WireAnswer.SILENT, new Surroundings(true, Set.of(B))).did("Send90").is(BACKUP);
    }

    @Test
    void isNotMovedByAStationThatLetsGoWithoutBeingMaster() {
        Member.backup().hear(A, 110).hear(C, 0).did("").is(BACKUP);
    }

    @Test
    void doesNotPreemptUnlessTold() {
        Member.backup().hear(C, 90).after(10_000 * MS).hear(C, 90).did("").is(BACKUP);
    }

    @Test
    void preemptsByAnAdvertFirstAndClaimsWhenTheLowerOneHasLetGo() {
        Member member = new Member(Member.preempting(0)).on(new Event.Started(false)).hear(C, 90).did("Send100");
        member.hear(C, 90).did("").wake().did("Ask").silent().did("Send100").wake().did("Claim Send100").is(MASTER);
    }

    @Test
    void waitsForThePreemptionDelay() {
        Member member = new Member(Member.preempting(120 * MS)).on(new Event.Started(false)).hear(C, 90).did("");
        member.after(50 * MS).hear(C, 90).did("").after(50 * MS).hear(C, 90).did("");
        member.after(50 * MS).hear(C, 90).did("Send100");
    }

    @Test
    void triesPreemptionAgainLaterWhenTheLowerOneGoesOnHolding() {
        Member member = new Member(Member.preempting(0)).on(new Event.Started(false)).hear(C, 90).wake();
        member.wire(WireAnswer.HELD, AROUND).is(BACKUP).hear(C, 90).did("");
        member.after(1_000 * MS).hear(C, 90).did("Send100");
    }

    @Test
    void leavesAMasterAloneThatAPersonPutThere() {
        leavesAlone(254);
    }

    @Test
    void leavesAHolderAloneForWhichAnOrderHasTheWord() {
        leavesAlone(253);
    }

    private static void leavesAlone(int advertised) {
        new Member(Member.preempting(0)).on(new Event.Started(false)).on(new Event.Fitness(255, ""))
                .hear(C, advertised).did("");
    }

    @Test
    void ofTwoCandidatesTheLowerStepsBackAndTheHigherGoesOn() {
        Member.backup().wake().silent().hear(A, 110).wake().did("Ask").is(BACKUP);
        Member.backup().wake().silent().hear(C, 90).wake().did("Claim Send100").is(MASTER);
    }

    @Test
    void betweenEqualPrioritiesTheHigherAddressWins() {
        Member.backup().wake().silent().hear(C, 100).wake().did("Ask");
        Member.backup().wake().silent().hear(A, 100).wake().did("Claim Send100");
    }

    @Test
    void aPriorityLoweredByChecksTakesATurnBetweenTheOthers() {
        Member member = Member.backup().on(new Event.Fitness(80, "a check fails")).hear(A, 110).hear(A, 0);
        long turn = member.standing.wakeAt() - member.now;
        assertTrue(turn > 15 * MS && turn < 30 * MS, "" + turn);
    }

    @Test
    void unfitItGoesToFault() {
        Member.backup().on(new Event.Fitness(0, "The check web fails.")).did("").is(FAULT);
        Member.backup().on(new Event.Link(false)).did("").is(FAULT);
    }

    @Test
    void doesNotObeyAStrangerUnderItsIdButTellsOfIt() {
        Member member = Member.backup().hear(A, 110).after(10 * MS);
        long down = member.standing.masterDownAt();
        member.on(new Event.Heard(new Advert(3, 51, 200, 50 * MS, C, java.util.List.of(B)))).did("Tell");
        assertEquals(down, member.standing.masterDownAt());
        assertEquals(Set.of(Concern.STRANGER), member.standing.concerns());
        member.after(600 * MS).hear(A, 110);
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void inVersion2TheSkewIsPartsOfASecond() {
        Terms terms = new Terms(2, 51, 100, B, 1_000 * MS, false, 0, java.util.List.of(new Rival(A, 110)),
                java.util.List.of(), true, AlonePolicy.KEEP, 0, java.util.List.of());
        Member member = new Member(terms).on(new Event.Started(false));
        Advert advert = new Advert(2, 51, 110, 1_000 * MS, A, java.util.List.of());
        member.on(new Event.Heard(advert));
        assertEquals(member.now + 3_000 * MS + 1_000 * MS * 156 / 256, member.standing.masterDownAt());
    }
}
