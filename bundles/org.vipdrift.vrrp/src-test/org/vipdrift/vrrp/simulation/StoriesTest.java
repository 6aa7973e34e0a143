package org.vipdrift.vrrp.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vipdrift.vrrp.Action;
import org.vipdrift.vrrp.Election;
import org.vipdrift.vrrp.Event;
import org.vipdrift.vrrp.Standing;
import org.vipdrift.vrrp.Step;
import org.vipdrift.vrrp.Surroundings;
import org.vipdrift.vrrp.Terms;
import org.vipdrift.vrrp.WireAnswer;

/** VIPDRIFT_STORIES in the environment: how many stories are told; releng/verify tells many, a build a few. */
class StoriesTest {
    private static final int FEW = 2_000;

    @Test
    void everyInvariantHoldsInEveryStory() {
        String many = System.getenv("VIPDRIFT_STORIES");
        long count = many == null ? FEW : Long.parseLong(many);
        Stories stories = Stories.tell(1, count, Engine.ELECTION);
        assertEquals(List.of(), stories.broken(), stories.report());
        assertEquals(count, stories.count());
    }

    /** The old holder of an order that was held up came back, claimed, and advertised as if it had been there all the time. */
    @Test
    void aHolderThatCameBackDoesNotMakeALateClaimSafe() {
        assertNull(Story.tell(64_100, Engine.ELECTION, false).broken());
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertEquals(Story.tell(836, Engine.ELECTION, true), Story.tell(836, Engine.ELECTION, true));
    }

    @Test
    void anElectionThatDoesNotAskTheWireBreaksTheFirst() {
        breaks("I1",
                (terms, standing, event, now) -> Election.step(terms, standing, event instanceof Event.WireSaid said
                        ? new Event.WireSaid(said.question(), WireAnswer.SILENT, said.surroundings())
                        : event, now));
    }

    @Test
    void anElectionThatNeverGivesUpItsTurnBreaksTheFirst() {
        breaks("I1", (terms, standing, event, now) -> without(Election.step(terms, standing, event, now),
                Action.Release.class));
    }

    @Test
    void anElectionThatNeverClaimsBreaksTheSecond() {
        breaks("I2", (terms, standing, event, now) -> without(Election.step(terms, standing, event, now),
                Action.Claim.class));
    }

    @Test
    void anElectionThatBelievesToBeCutOffBreaksTheSecond() {
        breaks("I2",
                (terms, standing, event, now) -> Election.step(terms, standing, event instanceof Event.WireSaid said
                        ? new Event.WireSaid(said.question(), WireAnswer.UNKNOWN, Surroundings.NOBODY)
                        : event, now));
    }

    @Test
    void anElectionThatForgetsAPersonsWordBreaksTheThird() {
        breaks("I3", StoriesTest::forgetful);
    }

    private static Step forgetful(Terms terms, Standing standing, Event event, long now) {
        boolean letsGo = standing.pinned() && event instanceof Event.Woke;
        Step step = Election.step(terms, standing, event, now);
        return letsGo ? new Step(step.next(), List.of(new Action.Release("It would rather not."))) : step;
    }

    @Test
    void anElectionThatClaimsAgainAndAgainBreaksTheFourth() {
        breaks("I4", (terms, standing, event, now) -> {
            Step step = Election.step(terms, standing, event, now);
            boolean master = event instanceof Event.Woke && standing.holding() && !standing.pinned();
            return master ? new Step(step.next(), List.of(new Action.Claim("Once more.", 0))) : step;
        });
    }

    @Test
    void anElectionWithoutALimitOfMovesBreaksTheFourth() {
        breaks("I4", (terms, standing, event, now) -> Election.step(terms.limited(null), standing, event, now));
    }

    @Test
    void anAgentThatForgetsItsEpochsBreaksTheFifth() {
        breaks("I5", electing(false, true));
    }

    @Test
    void anAgentThatDoesNotTellItsEpochBreaksTheFifth() {
        breaks("I5", electing(true, false));
    }

    private static Engine electing(boolean stores, boolean tells) {
        return new Engine() {
            @Override
            public Step step(Terms terms, Standing standing, Event event, long now) {
                return Election.step(terms, standing, event, now);
            }

            @Override
            public boolean storesEpochs() {
                return stores;
            }

            @Override
            public boolean tellsEpochs() {
                return tells;
            }
        };
    }

    private static Step without(Step step, Class<? extends Action> kind) {
        return new Step(step.next(), step.actions().stream().filter(action -> !kind.isInstance(action)).toList());
    }

    private static void breaks(String invariant, Engine broken) {
        List<String> found = LongStream.range(1, 400)
                .mapToObj(seed -> String.valueOf(Story.tell(seed, broken, false).broken()))
                .toList();
        assertTrue(found.stream().anyMatch(what -> what.startsWith(invariant)), found.toString());
    }
}
