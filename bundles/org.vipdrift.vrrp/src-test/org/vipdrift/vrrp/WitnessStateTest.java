package org.vipdrift.vrrp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vipdrift.vrrp.ElectionState.IDLE;
import static org.vipdrift.vrrp.ElectionState.WITNESS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;

class WitnessStateTest {
    private static final Terms TERMS = terms();

    private static Terms terms() {
        Terms t = Member.terms(100, Member.B);
        return new Terms(t.version(), t.virtualRouterId(), 0, Addresses.parse("198.51.100.20"), t.advertNanos(), true, 0,
                List.of(new Rival(Member.A, 110), new Rival(Member.B, 100)), List.of(), true, AlonePolicy.KEEP,
                t.holdNanos(), t.vips());
    }

    private static Member witness() {
        return new Member(TERMS).on(new Event.Started(false)).is(WITNESS);
    }

    @Test
    void nothingLeadsItToHolding() {
        Member member = witness().on(new Event.Fitness(200, "All checks pass.")).did("").is(WITNESS).wake().did("")
                .is(WITNESS).hear(Member.A, 0).did("").is(WITNESS).on(new Event.Link(false)).on(new Event.Link(true))
                .did("").on(new Event.Suspended()).did("").is(WITNESS)
                .on(new Event.WireSaid(0, WireAnswer.SILENT, Member.AROUND)).did("").is(WITNESS);
        assertFalse(member.standing.holding());
        assertEquals(0, member.standing.effectivePriority());
    }


    @Test
    void whatItFindsOnItsInterfaceItReleases() {
        new Member(TERMS).on(new Event.Started(true)).did("Release").is(WITNESS);
        witness().on(new Event.Resumed(true, true)).did("Release").is(WITNESS);
    }

    @Test
    void tellsWhomItHearsAndThatItHearsNobodyAnyMore() {
        Member member = witness().hear(Member.A, 110);
        assertEquals(Member.A, member.standing.master());
        assertEquals("Hears the master, 198.51.100.11.", member.standing.why());
        member.wake().did("").is(WITNESS);
        assertEquals("No advert from 198.51.100.11 any more: nobody holds, as far as this witness hears.",
                member.standing.why());
        assertTrue(member.hear(Member.B, 100).standing.why().contains("198.51.100.12"));
    }

    @Test
    void isASilentVoter() {
        assertTrue(TERMS.isWitness());
        assertEquals(3, TERMS.voters());
        assertEquals(List.of(), witness().hear(Member.A, 110).actions);
    }

    @Test
    void disarmedItListensNoMore() {
        witness().on(new Event.Stopped()).is(IDLE);
    }
}
