package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.sample.Sample;

/** Frames that cannot have the fields asked for are passed over; nobody may notice. */
class FieldSelectionTest {
    private static final int ROUNDS = 300;
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

    @ParameterizedTest
    @MethodSource("samples")
    void theSummaryIsTheSameThoughNobodyJudgesThePacket(Sample sample) {
        Random random = new Random(sample.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] octets = Arrays.copyOf(sample.octets(), random.nextInt(sample.octets().length + 1));
            for (int flips = random.nextInt(5); flips > 0 && octets.length > 0; flips--) {
                octets[random.nextInt(octets.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Dissection judged = Dissector.summarise(sample.with(octets));
            Dissection alone = Dissector.dissect(sample.with(octets), 0, FieldSelection.SUMMARY);
            assertEquals(judged.summary(), alone.summary());
            assertEquals(Dissector.dissect(sample.with(octets)).summary(), alone.summary());
            assertEquals(judged.claim(), alone.claim());
            assertEquals(judged.summary(), written(Dissector.columns(sample.with(octets))));
        }
    }

    private static Summary written(SummaryColumns columns) {
        return new Summary(columns.protocol(), LineOfText.of(columns::source), LineOfText.of(columns::destination),
                LineOfText.of(columns::info));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsOfTheFieldsADissectionHas(Sample sample) {
        List<String> names = FieldCatalog.all().stream().map(FieldInfo::name).toList();
        for (FieldSelection selection : List.of(FieldSelection.ALL, FieldSelection.of(names))) {
            List<String> told = new ArrayList<>();
            Dissector.fields(sample.frame(), 7, List.of(), selection, field -> told.add(words(field)));
            List<String> held = new ArrayList<>();
            Dissector.dissect(sample.frame(), 7, selection).layers().forEach(layer -> flatten(layer, held));
            assertEquals(held, told);
        }
    }

    private static void flatten(Field field, List<String> into) {
        into.add(words(field));
        field.children().forEach(child -> flatten(child, into));
    }

    private static String words(Field field) {
        return field.name() + " " + field.label() + " " + field.value().text() + " " + field.start() + "+"
                + field.length();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesEachValueAsItsText(Sample sample) {
        Dissector.fields(sample.frame(), 7, List.of(), FieldSelection.ALL,
                field -> assertEquals(field.value().text(), LineOfText.of(field.value()::write), field.name()));
    }

    @Test
    void tellsOfNothingWhereNothingCanBe() {
        Dissector.fields(TCP, 7, List.of(), FieldSelection.of(List.of("arp")), field -> fail(field.name()));
    }

    @Test
    void passesOverWhatHasNone() {
        FieldSelection arp = FieldSelection.of(List.of("arp"));
        assertFalse(arp.mayBeIn(TCP));
        assertTrue(FieldSelection.of(List.of("tcp.port")).mayBeIn(TCP));
        assertTrue(FieldSelection.NONE.mayBeIn(TCP));
        assertTrue(FieldSelection.SUMMARY.mayBeIn(TCP));
    }
}
