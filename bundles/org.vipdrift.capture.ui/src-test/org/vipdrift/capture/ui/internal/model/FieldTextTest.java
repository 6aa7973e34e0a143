package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {
    private final PacketRow row = new PacketRow(7, Packets.GRATUITOUS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"arp.opcode|1", "frame.number|7", "arp.src.proto_ipv4|198.51.100.100",
            "arp.isgratuitous|1", "eth.addr|ff:ff:ff:ff:ff:ff,02:00:5e:10:00:02", "ip.src|''", "no.such|''",
            "frame.time_epoch|1700000000.123456000", "eth.type|0x0806"})
    void isTheBareValueWithCommasBetweenSeveral(String field, String text) {
        assertEquals(text, new FieldText(field).of(row));
    }

    @ParameterizedTest
    @CsvSource({"arp,Address Resolution Protocol", "frame,Frame 7"})
    void ofAProtocolItIsItsLine(String field, String start) {
        String text = new FieldText(field).of(row);
        assertEquals(start, text.substring(0, Math.min(text.length(), start.length())));
    }
}
