package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.sample.Sample;

/** Frames that cannot have the fields asked for are passed over; nobody may notice. */
class FieldSelectionTest {
    private static final Frame TCP = Sample.named("TCP_DATA").frame();

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsEachFieldAloneAsInTheWholePacket(Sample sample) {
        Dissection whole = Dissector.dissect(sample.frame(), 7, FieldSelection.ALL);
        for (FieldInfo field : FieldCatalog.all()) {
            Dissection part = Dissector.dissect(sample.frame(), 7, FieldSelection.of(List.of(field.name())));
            assertEquals(values(whole, field), values(part, field), field.name() + " in " + sample);
        }
    }

    private static List<String> values(Dissection packet, FieldInfo field) {
        return packet.fields(field.name()).map(found -> found.start() + "+" + found.length() + " "
                + found.value().text()).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void neverPassesOverAClaim(Sample sample) {
        FieldSelection other = FieldSelection.of(List.of("vlan.id"));
        assertEquals(Dissector.summarise(sample.frame()).claim(), Dissector.dissect(sample.frame(), 7, other).claim());
    }

    @Test
    void passesOverWhatHasNone() {
        FieldSelection arp = FieldSelection.of(List.of("arp"));
        assertFalse(arp.mayBeIn(TCP));
        assertTrue(FieldSelection.of(List.of("tcp.port")).mayBeIn(TCP));
        assertTrue(FieldSelection.NONE.mayBeIn(TCP));
    }
}
