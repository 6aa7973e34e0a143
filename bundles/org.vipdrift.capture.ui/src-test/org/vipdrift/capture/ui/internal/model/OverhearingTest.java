package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.AddressClaim.Kind;
import org.vipdrift.core.Addresses;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Sighting;

class OverhearingTest {
    private static final Instant T = Instant.parse("2026-11-22T10:00:00Z");
    private static final MacAddress MAC = MacAddress.parse("02:00:5e:10:00:01");
    private final List<Sighting> told = new ArrayList<>();
    private Instant now = T;
    private final Overhearing heard = new Overhearing("h1/eth0", told::add, () -> now);

    @Test
    void tellsWhereItIs() {
        heard.hear(claim(Kind.REPLY, T));
        assertEquals(List.of(new Sighting(Addresses.parse("198.51.100.100"), MAC, "h1/eth0", T)), told);
    }

    @Test
    void aProbeIsNoAnswer() {
        heard.hear(claim(Kind.PROBE, T));
        assertEquals(List.of(), told);
    }

    /** The host's clock is an hour late; its packets come 2 ms, then 1 ms, then a second after they were heard. */
    @Test
    void anotherMachinesClockIsSetRight() {
        Instant there = T.minusSeconds(3600);
        now = T.plusMillis(2);
        heard.hear(claim(Kind.REPLY, there));
        now = T.plusMillis(101);
        heard.hear(claim(Kind.REPLY, there.plusMillis(100)));
        now = T.plusMillis(2000);
        heard.hear(claim(Kind.REPLY, there.plusMillis(1000)));
        assertEquals(List.of(T.plusMillis(2), T.plusMillis(101), T.plusMillis(1001)),
                told.stream().map(Sighting::at).toList());
    }

    private static AddressClaim claim(Kind kind, Instant at) {
        return new AddressClaim(AddressClaim.Protocol.ARP, kind, Addresses.parse("198.51.100.100"), MAC,
                Optional.empty(),
                at);
    }
}
