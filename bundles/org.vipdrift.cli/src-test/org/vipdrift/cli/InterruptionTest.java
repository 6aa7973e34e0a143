package org.vipdrift.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vipdrift.cli.Interruption.Shield;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;

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
    void bringsAMoveToASafeEndBeforeTheProcessEnds() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), MovingProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("moving", out.readLine());
            program.toHandle().destroy();
            String rest = String.join("\n", out.lines().toList());
            assertTrue(rest.contains("rolled-back: Cancelled; h1 still holds web."), rest);
            assertTrue(program.waitFor(30, TimeUnit.SECONDS));
            assertEquals(130, program.exitValue());
        } finally {
            program.destroyForcibly();
        }
    }

    /** A program in the middle of a move that ends when it hears that it was cancelled. */
    static final class MovingProgram {
        private MovingProgram() {
        }

        public static void main(String[] args) {
            FakeWorld world = new FakeWorld();
            world.planning = request -> Farm.plan(request, MoveKind.SWITCHOVER, true);
            world.running = (plan, listener, cancellation) -> {
                System.out.println("moving");
                System.out.flush();
                while (!cancellation.isCancelled()) {
                    Thread.onSpinWait();
                }
                return Farm.drift(Outcome.ROLLED_BACK, "Cancelled; h1 still holds web.");
            };
            new Program(new SystemIo(), world).run(new String[] {"move", "web", "--yes"});
        }
    }
}
