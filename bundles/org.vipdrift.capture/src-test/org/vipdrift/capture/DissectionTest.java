package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.drift.Evidence;
import org.vipdrift.capture.sample.Sample;

/** What holds for every packet. */
class DissectionTest {

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsLieWithinTheFrame(Sample sample) {
        flat(Dissector.dissect(sample.frame())).forEach(field -> assertTrue(field.start() >= 0
                && field.start() + field.length() <= sample.octets().length, field::toString));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theQuickSummaryIsTheSameAsTheFullOne(Sample sample) {
        Dissection full = Dissector.dissect(sample.frame());
        Dissection quick = Dissector.summarise(sample.frame());
        assertEquals(full.summary(), quick.summary());
        assertEquals(full.severity(), quick.severity());
        assertEquals(full.doubts(), quick.doubts());
        assertEquals(full.claim(), quick.claim());
        assertEquals(full.claim(), Dissector.claim(sample.frame()));
        assertEquals(full.claim(), Evidence.of(1, sample.frame()).flatMap(Evidence::claim));
        assertEquals(List.of(), quick.layers());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsPickedAreThoseOfTheWholeTree(Sample sample) {
        Dissection full = Dissector.dissect(sample.frame());
        for (String name : flat(full).map(Field::name).filter(n -> !n.startsWith("_ws.expert")).distinct().toList()) {
            Dissection picked = Dissector.dissect(sample.frame(), 0, FieldSelection.of(List.of(name)));
            assertEquals(values(full, name), values(picked, name), name);
            assertTrue(flat(picked).allMatch(field -> field.name().equals(name) || !field.children().isEmpty()), name);
        }
    }

    /** A capture file may call an interface anything. */
    @Test
    void theNameOfAnInterfaceIsShownInOneLine() {
        assertEquals("[Interface name: eth\\u001b[2J]", interfaceLabel("eth\u001b[2J"));
        assertEquals("[Interface name: " + "x".repeat(64) + "...]", interfaceLabel("x".repeat(60_000)));
    }

    private static String interfaceLabel(String name) {
        Frame frame = SampleFrame.named("ARP_REQUEST");
        return Dissector.dissect(new Frame(frame.bytes(), 60, 0, name, Frame.ETHERNET)).fields("frame.interface_name")
                .findFirst().orElseThrow().label();
    }

    @Test
    void whatWasWrittenAboutAPacketStandsBeforeItsFieldsAndIsShownInOneLine() {
        Field layer = commented("one\n two\u202e", "", "x".repeat(60_000), "seen\0hidden").layers().getFirst();
        assertEquals("pkt_comment", layer.name());
        assertEquals("Packet comments", layer.label());
        assertEquals(0, layer.length());
        List<Field> comments = layer.children();
        assertEquals(List.of("frame.comment"), comments.stream().map(Field::name).distinct().toList());
        assertEquals("one  two\\u202e", comments.get(0).label());
        assertEquals("one\n two\u202e", comments.get(0).value().text());
        assertEquals("", comments.get(1).value().text());
        assertEquals(501, comments.get(2).label().length());
        assertEquals(60_000, comments.get(2).value().text().length());
        assertEquals("seen", comments.get(3).value().text());
        assertEquals("frame", commented().layers().getFirst().name());
    }

    private static Dissection commented(String... comments) {
        return Dissector.dissect(SampleFrame.named("ARP_REQUEST"), 1, List.of(comments), FieldSelection.ALL);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFieldIsInTheCatalogWithItsType(Sample sample) {
        flat(Dissector.dissect(sample.frame(), 1, List.of("written"), FieldSelection.ALL)).forEach(field -> {
            FieldInfo info = FieldCatalog.named(field.name()).orElseThrow(() -> new AssertionError(field.name()));
            assertEquals(info.type(), type(field.value()), field.name());
        });
    }

    private static List<String> values(Dissection dissection, String name) {
        return dissection.fields(name).map(field -> field.start() + " " + field.value().text()).toList();
    }

    private static FieldType type(FieldValue value) {
        return switch (value) {
            case FieldValue.None none -> FieldType.PROTOCOL;
            case FieldValue.Protocol protocol -> FieldType.PROTOCOL;
            case FieldValue.Number number -> FieldType.NUMBER;
            case FieldValue.Flag flag -> FieldType.FLAG;
            case FieldValue.Mac mac -> FieldType.MAC;
            case FieldValue.Ip ip -> ip.address().getAddress().length == 4 ? FieldType.IPV4 : FieldType.IPV6;
            case FieldValue.Octets octets -> FieldType.OCTETS;
            case FieldValue.Text text -> FieldType.TEXT;
            case FieldValue.Time time -> FieldType.TIME;
        };
    }

    private static Stream<Field> flat(Dissection dissection) {
        return dissection.layers().stream().flatMap(DissectionTest::flat);
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(DissectionTest::flat));
    }
}
