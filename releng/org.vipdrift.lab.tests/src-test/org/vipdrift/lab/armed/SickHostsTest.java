package org.vipdrift.lab.armed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Word;

/** Rows 9 and 13 of the design's table of faults: pauses and disks of hosts of an armed group. */
@OnLab
@Timeout(240)
class SickHostsTest extends ArmedTest {
    private static final String MEMORY = "/var/lib/vipdrift";
    /** A fifth of the hold time is 400 ms. */
    private static final String PAUSE = "systemctl kill --signal=STOP vipdrift-agent; sleep 0.3;"
            + " systemctl kill --signal=CONT vipdrift-agent";
    private static final Duration LONGER = Duration.ofSeconds(4);

    SickHostsTest(Lab lab) {
        super(lab);
    }

    @Override
    void mend() {
        armed.moves.revive();
        lab.hosts().forEach(host -> lab.ssh(host, "chown --reference=" + MEMORY + "/past.jsonl " + MEMORY));
    }

    @Test
    void row9APauseShorterThanAFifthOfTheHoldTimeIsNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            lab.ssh("h1", PAUSE);
            armed.watch(A_WHILE);
        }
        armed.witness.ordered(new Word.HeldBy(lab.mac("h1"), armed.witness.began(), Long.MAX_VALUE));
        armed.assertAllHeld("9 pauses", Bounds.UNNOTICED);
    }

    /** Nothing can be written on the holder and on the member that would be next. */
    @Test
    void row13WithoutADiskHoldingGoesOnAndWhoCannotStoreAnEpochDoesNotClaim() throws Exception {
        List.of("h1", "h2").forEach(host -> lab.ssh(host, "chown root: " + MEMORY));
        armed.watch(LONGER);
        armed.assertAllHeld("13 disk read-only", Bounds.UNNOTICED);
        armed.witness.begin();
        lab.tell("crash", "h1");
        armed.awaitHolder("h3");
        armed.assertAllHeld("13 next member's disk read-only", TAKEOVER);
    }
}
