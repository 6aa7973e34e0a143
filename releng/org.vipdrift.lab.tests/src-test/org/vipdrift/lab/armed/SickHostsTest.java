package org.vipdrift.lab.armed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vipdrift.lab.moves.MoveLab;
import org.vipdrift.lab.tests.Lab;
import org.vipdrift.lab.tests.OnLab;
import org.vipdrift.lab.watch.oracle.Bounds;
import org.vipdrift.lab.watch.oracle.Word;

/** Rows 9, 13 and 14 of the design's table of faults: pauses, disks and clocks of hosts of an armed group. */
@OnLab
@Timeout(240)
class SickHostsTest extends ArmedTest {
    private static final String MEMORY = "/var/lib/vipdrift";
    private static final String CLOCK = "/etc/vipdrift-clock";
    private static final String DROP_IN = "/run/systemd/system/vipdrift-agent.service.d";
    /** The agent's wall clock is what a file says, while its other clocks go on; a step of the host's would be the machine's. */
    private static final String FAKE = "mkdir -p " + DROP_IN + "; echo +0 > " + CLOCK + "; chmod 644 " + CLOCK
            + "; printf '[Service]\\nEnvironment=LD_PRELOAD=%s FAKETIME_TIMESTAMP_FILE=" + CLOCK
            + " FAKETIME_CACHE_DURATION=1 DONT_FAKE_MONOTONIC=1\\n' $(ls /usr/lib/*/faketime/libfaketimeMT.so.1) > " + DROP_IN
            + "/clock.conf; systemctl daemon-reload; systemctl restart vipdrift-agent";
    private static final String REAL = "if [ -e " + CLOCK + " ]; then rm -f " + CLOCK + " " + DROP_IN
            + "/clock.conf; systemctl daemon-reload; systemctl restart vipdrift-agent; fi; chown --reference="
            + MEMORY + "/past.jsonl " + MEMORY;
    /** A fifth of the hold time is 400 ms. */
    private static final String PAUSE = "systemctl kill --signal=STOP vipdrift-agent; sleep 0.3;"
            + " systemctl kill --signal=CONT vipdrift-agent";
    private static final Duration LONGER = Duration.ofSeconds(4);
    private static final long YEAR_2001_MILLIS = 1_000_000_000_000L;

    SickHostsTest(Lab lab) {
        super(lab);
    }

    @Override
    void mend() {
        armed.moves.revive();
        lab.hosts().forEach(host -> lab.ssh(host, REAL));
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
    void row13WithoutADiskHoldingGoesOnAndWhatCannotBeStoredIsRefusedAndSaid() throws Exception {
        List.of("h1", "h2").forEach(host -> lab.ssh(host, "chown root: " + MEMORY));
        armed.watch(LONGER);
        armed.assertAllHeld("13 disk read-only", Bounds.UNNOTICED);
        armed.witness.begin();
        lab.tell("crash", "h1");
        armed.awaitHolder("h3");
        MoveLab.await("what h2 says", () -> lab.ssh("h2", "journalctl -q -b -u vipdrift-agent -o cat -n 50")
                .contains("cannot be stored"));
        armed.assertAllHeld("13 next member's disk read-only", TAKEOVER);
    }

    private String past(String host) {
        return lab.ssh(host, "tail -n 20 " + MEMORY + "/past.jsonl");
    }

    @Test
    void row14StepsOfTheClockDecideNothing() throws Exception {
        lab.hosts().forEach(host -> lab.ssh(host, FAKE));
        armed.reset();
        step("h1", "+3600");
        step("h2", "-3600");
        step("h3", "@1970-01-01 00:00:10");
        armed.watch(LONGER);
        step("h1", "@1970-01-01 00:00:10");
        step("h2", "@1970-01-01 00:00:10");
        armed.watch(LONGER);
        armed.assertAllHeld("14 clocks stepped", Bounds.UNNOTICED);
        armed.witness.begin();
        armed.endService("h1");
        awaitTakeover();
        String holder = armed.witness.holder();
        armed.assertAllHeld("14 takeover by stepped clocks", TAKEOVER);
        assertTrue(lastWallMillis(holder) < YEAR_2001_MILLIS, "The clock of " + holder + " was not stepped.");
    }

    private void step(String host, String clock) {
        lab.ssh(host, "echo '" + clock + "' > " + CLOCK);
    }

    private long lastWallMillis(String host) {
        return Long.parseLong(past(host).lines().toList().getLast().replaceAll(".*\"wallMillis\":(-?\\d+).*", "$1"));
    }
}
