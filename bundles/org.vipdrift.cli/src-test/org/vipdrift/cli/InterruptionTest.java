package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.cli.InterruptedProgram.End;

@Timeout(60)
class InterruptionTest {

    @Test
    void interruptsTheWatchedThread() {
        Interruption interruption = new Interruption();
        interruption.watch(Thread.currentThread());
        assertFalse(interruption.isCancelled());
        interruption.cancel();
        assertTrue(Thread.interrupted());
        assertTrue(interruption.isCancelled());
    }

    @Test
    void sparesAShieldedThread() {
        Interruption interruption = new Interruption();
        interruption.watch(Thread.currentThread());
        try (Shield outer = interruption.shield()) {
            try (Shield inner = interruption.shield()) {
                interruption.cancel();
            }
            interruption.cancel();
            assertFalse(Thread.interrupted());
        }
        interruption.cancel();
        assertTrue(Thread.interrupted());
    }

    @Test
    void beginsNothingThatMustNotBeTornAfterwards() {
        Interruption interruption = new Interruption();
        try (Shield outer = interruption.shield()) {
            interruption.cancel();
            assertTrue(interruption.isShielded());
            interruption.shield().close();
        }
        assertFalse(interruption.isShielded());
        assertThrows(CancellationException.class, interruption::shield);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void bringsAMoveToASafeEndBeforeTheProcessEnds(String signal) throws Exception {
        assertEquals(new End(130, "rolled-back: Cancelled; h1 still holds web."),
                InterruptedProgram.Scene.MOVE_THAT_IS_UNDONE.playTo(signal).withLastLine());
    }

    @Test
    void letsAMoveThatCanNoLongerBeUndoneEnd() throws Exception {
        assertEquals(new End(0, "done: web is on h2; only its MAC answers."),
                InterruptedProgram.Scene.MOVE_THAT_GOES_ON.playTo("INT").withLastLine());
    }

    @Test
    void bringsAMoveToASafeEndHoweverOftenItIsSaid() throws Exception {
        assertEquals(new End(130, "rolled-back: Cancelled; h1 still holds web."),
                InterruptedProgram.Scene.MOVE_THAT_IS_UNDONE.playTo("INT", "INT", "TERM").withLastLine());
    }

    @Test
    void endsAQuestionAtOnce() throws Exception {
        assertEquals(new End(130, "Interrupted."), InterruptedProgram.Scene.QUESTION.playTo("INT").withLastLine());
    }

    @Test
    void endsWhatDoesNotHearAndNeedNotBeWaitedFor() throws Exception {
        assertEquals(new End(130, "Interrupted; nothing was under way."),
                InterruptedProgram.Scene.DEAF_PLANNING.playTo("INT").withLastLine());
    }
}
