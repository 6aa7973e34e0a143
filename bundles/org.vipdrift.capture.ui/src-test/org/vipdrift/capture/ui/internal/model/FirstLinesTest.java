package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Severity;

class FirstLinesTest {

    @Test
    void areOfWhatIsMostlyCapturedAndWhole() {
        List<PacketRow> packets = FirstLines.rehearse().stream().map(PacketLine::packet).toList();
        assertEquals(List.of("ARP", "ARP", "VRRP", "ICMP", "UDP", "TCP", "0x88b5"),
                packets.stream().map(packet -> packet.summary().protocol()).toList());
        assertEquals(List.of(), packets.stream().filter(packet -> packet.severity() == Severity.ERROR)
                .map(PacketRow::info).toList());
    }
}
