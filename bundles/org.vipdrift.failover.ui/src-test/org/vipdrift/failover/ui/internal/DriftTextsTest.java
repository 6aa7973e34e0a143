package org.vipdrift.failover.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.Epoch;
import org.vipdrift.core.GroupId;
import org.vipdrift.core.HostId;
import org.vipdrift.core.MacAddress;
import org.vipdrift.failover.Drift;
import org.vipdrift.failover.MoveKind;
import org.vipdrift.failover.Outcome;
import org.vipdrift.failover.WitnessedTakeover;

class DriftTextsTest {

    @Test
    void saysInALineForEachAddressWhatWasHeardContestedOnesFirst() {
        assertEquals(List.of(
                "h3 heard 198.51.100.101 go from 02:00:5e:10:00:01 to 02:00:5e:10:00:02, announced once, contested",
                "h3 heard 198.51.100.100 go from 02:00:5e:10:00:01 to 02:00:5e:10:00:02, announced 2 times,"
                        + " first answer 3.3 ms later"),
                DriftTexts.heard(drift(heard("198.51.100.100", 2, OptionalDouble.of(3.25), false),
                        heard("198.51.100.101", 1, OptionalDouble.empty(), true))));
        assertEquals(List.of("h3 heard 198.51.100.100 go from 02:00:5e:10:00:01 to 02:00:5e:10:00:02"),
                DriftTexts.heard(drift(heard("198.51.100.100", 0, OptionalDouble.empty(), false))));
        assertEquals(List.of(), DriftTexts.heard(drift()));
    }

    private static WitnessedTakeover heard(String vip, int announcements, OptionalDouble answer, boolean contested) {
        return new WitnessedTakeover(new HostId("h3"), Addresses.parse(vip), Instant.EPOCH,
                MacAddress.parse("02:00:5e:10:00:01"), MacAddress.parse("02:00:5e:10:00:02"), 400, announcements,
                answer, contested);
    }

    private static Drift drift(WitnessedTakeover... takeovers) {
        return new Drift("1", Instant.EPOCH, new GroupId("web"), MoveKind.SWITCHOVER, Outcome.DONE, "Done.",
                new HostId("h1"), new HostId("h2"), new Epoch(2), List.of(), List.of(), List.of(), List.of(takeovers),
                OptionalDouble.empty(), "anna@desk", "");
    }
}
