package org.vipdrift.agent.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.host.CheckFacts;

class FitnessTest {
    private static CheckFacts check(String name, String state, int weight) {
        return new CheckFacts(name, "tcp", state, 0, weight, "Said so.");
    }

    @Test
    void leavesThePriorityAloneWithoutChecks() {
        assertEquals(new Fitness(100, List.of()), Fitness.of(100, List.of()));
    }

    @Test
    void isAFaultWhenACheckWithoutWeightFails() {
        Fitness fitness = Fitness.of(100,
                List.of(check("up", CheckFacts.PASSING, 20), check("web", CheckFacts.FAILING, 0)));
        assertTrue(fitness.isFault());
        assertEquals(List.of("Check up passes, +20.",
                "Check web fails, and without it this host must not hold: Said so."), fitness.reasons());
    }

    @Test
    void isNoFaultBeforeACheckHasBeenTriedOftenEnough() {
        assertFalse(Fitness.of(100, List.of(check("web", CheckFacts.WAITING, 0))).isFault());
    }

    @Test
    void takesAwayForAFailingCheckAndAddsForAPassingOne() {
        assertEquals(new Fitness(70, List.of("Check disk fails, -30: Said so.")),
                Fitness.of(100, List.of(check("disk", CheckFacts.FAILING, -30), check("up", CheckFacts.FAILING, 20))));
        assertEquals(new Fitness(120, List.of("Check up passes, +20.")),
                Fitness.of(100, List.of(check("disk", CheckFacts.PASSING, -30), check("up", CheckFacts.PASSING, 20))));
    }

    @Test
    void countsACheckThatWaitsAsPassing() {
        assertEquals(120, Fitness
                .of(100, List.of(check("disk", CheckFacts.WAITING, -30), check("up", CheckFacts.WAITING, 20)))
                .priority());
    }

    @Test
    void staysBetweenOneAnd254() {
        assertEquals(1, Fitness.of(100, List.of(check("disk", CheckFacts.FAILING, -253))).priority());
        assertEquals(254, Fitness.of(200, List.of(check("up", CheckFacts.PASSING, 253))).priority());
    }

    @Test
    void leavesAnOwnerAtTheTop() {
        assertEquals(255, Fitness.of(255, List.of()).priority());
        assertEquals(205, Fitness.of(255, List.of(check("disk", CheckFacts.FAILING, -50))).priority());
    }
}
