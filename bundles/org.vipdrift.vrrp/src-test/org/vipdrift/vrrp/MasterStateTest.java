package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.vipdrift.vrrp.ElectionState.BACKUP;
import static org.vipdrift.vrrp.ElectionState.FAULT;
import static org.vipdrift.vrrp.ElectionState.MASTER;
import static org.vipdrift.vrrp.Member.A;
import static org.vipdrift.vrrp.Member.AROUND;
import static org.vipdrift.vrrp.Member.C;
import static org.vipdrift.vrrp.Member.MS;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MasterStateTest {

    @Test
    void beginsAsMasterWhenTheVipsAreHereByRight() {
        Member.master().did("Send100 Announce").is(MASTER);
    }

    @Test
    void sendsAnAdvertEachInterval() {
        Member member = Member.master();
        long start = member.now;
        member.wake().did("Send100").wake().did("Send100");
        assertEquals(start + 100 * MS, member.now);
    }

    @Test
    void keepsTheBeatWhenItWakesLate() {
        Member member = Member.master();
        long start = member.now;
        member.after(60 * MS).wake().did("Send100");
        assertEquals(start + 100 * MS, member.standing.wakeAt());
    }

    @Test
    void answersAtOnceWhenAnotherLetsGoAndTellsClientsTwice() {
        Member member = Member.master().after(20 * MS).hear(A, 0).did("Send100 Announce").is(MASTER);
        assertEquals(member.now + 50 * MS, member.standing.wakeAt());
        member.wake().did("Send100 Announce").wake().did("Send100");
    }

    @Test
    void letsGoFirstWhenAHigherOneIsHeardAndThenSaysSo() {
        Member member = Member.master().hear(A, 110).did("Release Send0").is(BACKUP);
        assertEquals("198.51.100.11 sends adverts of priority 110, this member 100: the higher one holds.",
                member.standing.why());
        assertFalse(member.standing.holding());
    }

    @Test
    void betweenEqualsTheHigherAddressHolds() {
        Member.master().hear(C, 100).did("Release Send0").is(BACKUP);
        Member.master().hear(A, 100).did("Announce Tell Send100").is(MASTER);
    }

    @Test
    void tellsALowerMasterAtOnceAndAnnouncesTwice() {
        Member member = Member.master().after(20 * MS).hear(C, 90).did("Announce Tell Send100").is(MASTER);
        assertEquals(Set.of(Concern.TWO_MASTERS), member.standing.concerns());
        member.wake().did("Send100 Announce").wake().did("Send100");
        member.wake().wake().wake();
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void yieldsToALowerMemberThatGoesOnBecauseItDoesNotHear() {
        Member member = Member.master();
        for (int i = 0; i < 20; i++) {
            member.hear(C, 90).is(MASTER).after(50 * MS);
        }
        member.hear(C, 90).did("Release Send0").is(BACKUP);
    }

    @Test
    void doesNotYieldToALowerStationThatIsNoMember() {
        Member member = Member.master();
        for (int i = 0; i < 100; i++) {
            member.hear(Member.VIP, 90).is(MASTER).after(50 * MS);
        }
    }

    @Test
    void letsGoAndSaysSoWhenItsChecksFail() {
        Member.master().on(new Event.Fitness(0, "The check web fails.")).did("Release Send0").is(FAULT);
    }

    @Test
    void letsGoWithoutAWordWhenTheLinkIsGone() {
        Member.master().on(new Event.Link(false)).did("Release").is(FAULT);
    }

    @Test
    void aLoweredPriorityCountsAtOnce() {
        Member.master().on(new Event.Fitness(80, "a check fails")).wake().did("Send80").hear(C, 90).did("Release Send0");
    }

    @Test
    void putHereByAPersonItSaysSoByItsPriority() {
        Member member = Member.backup().on(new Event.Suspended()).on(new Event.Resumed(true, true)).did("Send254");
        member.hear(A, 110).did("Announce Tell Send254").is(MASTER);
        member.on(new Event.Suspended()).on(new Event.Resumed(true, false)).did("Send100");
    }

    @Test
    void lostVipsMakeItABackupAndTheOthersHearOfIt() {
        Member.master().on(new Event.Lost("Others remove them.")).did("Send0").is(BACKUP);
    }

    @Test
    void lostVipsAfterALongSleepAreNotSpokenOf() {
        Member.master().after(2_500 * MS).on(new Event.Lost("Their lifetime ran out.")).did("").is(BACKUP);
    }

    @Test
    void aFailedClaimLetsOthersGoFirst() {
        Member member = Member.backup().wake().silent().wake().on(new Event.ClaimFailed("No permission."));
        member.did("Release Send0 Tell").is(BACKUP);
        assertEquals(member.now + 1_015 * MS, member.standing.wakeAt());
    }

    @Test
    void cutOffTwiceItLetsGoWhereThePolicySaysSo() {
        Member member = new Member(Member.pair(true)).on(new Event.Started(true));
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).is(MASTER);
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).did("Release Send0 Tell").is(BACKUP);
        assertEquals(Set.of(Concern.CUT_OFF), member.standing.concerns());
    }

    @Test
    void cutOffOnceItHoldsOn() {
        Member member = new Member(Member.pair(true)).on(new Event.Started(true));
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY);
        look(member).wire(WireAnswer.SILENT, AROUND);
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).is(MASTER);
    }

    @Test
    void withoutMajorityItKeepsAndTellsWhereThePolicySaysSo() {
        Member member = Member.master();
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY);
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).did("Tell").is(MASTER);
        look(member).wire(WireAnswer.SILENT, AROUND);
        assertEquals(Set.of(), member.standing.concerns());
    }

    @Test
    void ofAPairWithoutGatewayItCannotBeTheOneThatIsCutOff() {
        Member member = new Member(Member.pair(false)).on(new Event.Started(true));
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY);
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).did("").is(MASTER);
    }

    @Test
    void cutOffItLetsGoWithinTwoLooksThatFollowEachOther() {
        Member member = new Member(Member.pair(true)).on(new Event.Started(true));
        look(member).wire(WireAnswer.SILENT, AROUND);
        long good = member.now;
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY);
        look(member).wire(WireAnswer.SILENT, Surroundings.NOBODY).is(BACKUP);
        assertTrue(member.now - good <= 500 * MS, (member.now - good) / MS + " ms");
    }

    private static Member look(Member member) {
        do {
            member.wake();
        } while (!member.standing.asking());
        return member.after(100 * MS);
    }
}
