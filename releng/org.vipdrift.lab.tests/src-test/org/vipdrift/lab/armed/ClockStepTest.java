package org.vipdrift.lab.armed;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;

/** Row 14 of the design's table of faults: wall clocks that step forwards and backwards, on holder and backups. */
@OnLab
@Timeout(120)
class ClockStepTest extends ArmedTest {
    private static final long HOUR = 3600;
    @TempDir
    private Path library;
    private AgentClocks clocks;

    ClockStepTest(Lab lab) {
        super(lab);
    }

    @BeforeEach
    void agentsHaveClocksOfTheirOwn() throws Exception {
        clocks = new AgentClocks(lab, armed.moves, library);
        armed.arm(terms -> terms);
        armed.moveTo("h1");
        armed.awaitHolder("h1");
        armed.witness.begin();
    }

    @AfterEach
    void theirClocksAreTheMachinesAgain() {
        armed.moves.revive();
        clocks.close();
    }

    @Test
    void row14ClocksThatStepMoveNothing() throws Exception {
        for (long seconds : new long[] {HOUR, -2 * HOUR, 0}) {
            clocks.set("h1", seconds);
            armed.watch(A_WHILE);
            clocks.set("h2", -seconds);
            armed.watch(A_WHILE);
        }
        armed.assertAllHeld("14 clock steps", Bounds.UNNOTICED);
    }

    @Test
    void row14ATakeoverTakesAsLongWhereAClockHasStepped() throws Exception {
        clocks.set("h2", -HOUR);
        clocks.set("h3", HOUR);
        armed.witness.begin();
        lab.tell("crash", "h1");
        awaitTakeover();
        armed.assertAllHeld("14 and then power loss", TAKEOVER);
    }
}
