package org.vipdrift.vrrp.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.vrrp.AlonePolicy;
import org.vipdrift.vrrp.MoveLimit;
import org.vipdrift.vrrp.Rival;
import org.vipdrift.vrrp.Terms;
import org.vipdrift.vrrp.simulation.Assumption.Kind;

class WhatIfTest {
    private static final long MS = 1_000_000;
    private static final InetAddress A = Addresses.parse("198.51.100.11");
    private static final InetAddress B = Addresses.parse("198.51.100.12");
    private static final InetAddress VIP = Addresses.parse("198.51.100.100");

    @Test
    void anotherHoldsWithinThreeAdvertsAndTheSkewWhenTheHolderLosesPower() {
        Course course = WhatIf.of(pair(2_000, 100), new Assumption(Kind.POWER_LOSS, "h1"));
        assertEquals("h2", course.holder());
        assertTrue(course.withoutAnswerNanos() < 185 * MS, course.toString());
        Course.Moment moment = course.steps().getFirst();
        assertEquals("h2", moment.member());
        assertTrue(moment.sentence().startsWith("becomes master: No advert from 198.51.100.11 for "),
                moment.toString());
    }

    @Test
    void anotherHoldsAtOnceWhenAServiceCheckFails() {
        Course course = WhatIf.of(pair(2_000, 100), new Assumption(Kind.CHECK_FAILS, "h1"));
        assertEquals("h2", course.holder());
        assertTrue(course.withoutAnswerNanos() < 6 * MS, course.toString());
    }

    @Test
    void aKilledAgentsKernelHoldsUntilTheLifetimeEnds() {
        Course course = WhatIf.of(pair(2_000, 100), new Assumption(Kind.AGENT_KILLED, "h1"));
        assertEquals("h2", course.holder());
        assertTrue(course.withoutAnswerNanos() < 70 * MS, course.toString());
    }

    @Test
    void aKilledAgentsKernelHoldsForEverWhereThereIsNoLifetime() {
        Course course = WhatIf.of(pair(0, 100), new Assumption(Kind.AGENT_KILLED, "h1"));
        assertEquals("h1", course.holder());
        assertEquals(0, course.withoutAnswerNanos());
    }

    @Test
    void nobodyHoldsWhenTheOtherMayNot() {
        Course course = WhatIf.of(pair(2_000, 0), new Assumption(Kind.LINK_LOSS, "h1"));
        assertNull(course.holder());
        assertTrue(course.withoutAnswerNanos() > 6_000 * MS, course.toString());
    }

    @Test
    void nothingChangesWhenABackupDies() {
        Course course = WhatIf.of(pair(2_000, 100), new Assumption(Kind.POWER_LOSS, "h2"));
        assertEquals(new Course("h1", 0, List.of()), course);
    }

    @Test
    void aMemberInMaintenanceTakesNothingOver() {
        Course course = WhatIf.of(List.of(pair(2_000, 100).getFirst(), out(pair(2_000, 100).getLast())),
                new Assumption(Kind.POWER_LOSS, "h1"));
        assertNull(course.holder());
    }

    @Test
    void aHolderInMaintenanceGoesOnHoldingAndIsReplacedWithoutItsLink() {
        List<Member> members = List.of(out(pair(2_000, 100).getFirst()), pair(2_000, 100).getLast());
        assertEquals("h1", WhatIf.of(members, new Assumption(Kind.CHECK_FAILS, "h1")).holder());
        assertEquals("h2", WhatIf.of(members, new Assumption(Kind.LINK_LOSS, "h1")).holder());
    }

    @Test
    void aGroupHeldDownStaysWhereItIsWhenACheckFailsAndNotWhenItsHolderDies() {
        List<Member> members = pair(2_000, 100).stream().map(WhatIfTest::heldDown).toList();
        assertEquals("h1", WhatIf.of(members, new Assumption(Kind.CHECK_FAILS, "h1")).holder());
        assertEquals("h2", WhatIf.of(members, new Assumption(Kind.POWER_LOSS, "h1")).holder());
    }

    private static Member out(Member member) {
        return new Member(member.name(), member.terms(), member.holding(), member.effectivePriority(), true, true, true,
                0);
    }

    private static Member heldDown(Member member) {
        return new Member(member.name(), member.terms().limited(new MoveLimit(5, 60_000 * MS, 60_000 * MS)),
                member.holding(), member.effectivePriority(), true, true, false, 42_000 * MS);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Assumption assumption = new Assumption(Kind.POWER_LOSS, "h1");
        assertEquals(WhatIf.of(pair(2_000, 100), assumption), WhatIf.of(pair(2_000, 100), assumption));
    }

    @Test
    void onlyMembersCanBeAssumedToFail() {
        assertThrows(IllegalArgumentException.class,
                () -> WhatIf.of(pair(0, 100), new Assumption(Kind.LINK_LOSS, "h9")));
    }

    private static List<Member> pair(long holdMillis, int otherFitness) {
        return List.of(new Member("h1", terms(A, 110, new Rival(B, 100), holdMillis), true, 110, true, true),
                new Member("h2", terms(B, 100, new Rival(A, 110), holdMillis), false, otherFitness, true, true));
    }

    private static Terms terms(InetAddress own, int priority, Rival other, long holdMillis) {
        return new Terms(3, 51, priority, own, 50 * MS, false, 0, List.of(other), List.of(), true, AlonePolicy.KEEP,
                holdMillis * MS, List.of(VIP));
    }
}
