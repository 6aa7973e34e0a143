package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Field;

class FieldPathTest {
    private final List<Field> layers = Dissector.dissect(Packets.GRATUITOUS).layers();

    @Test
    void leadsFromAnOctetToItsField() {
        assertEquals(List.of("eth", "eth.src"), names(8));
        assertEquals(List.of("arp", "arp.opcode"), names(21));
        assertEquals(List.of("arp", "arp.dst.proto_ipv4"), names(41));
        assertEquals(List.of("eth", "eth.padding"), names(50));
        assertEquals(List.of(), names(60));
    }

    private List<String> names(int octet) {
        return FieldPath.at(layers, octet).stream().map(Field::name).toList();
    }
}
