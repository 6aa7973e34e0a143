package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Field for field the same names and values as Wireshark, for every sample frame. */
class WiresharkAgreementTest {
    private static final Map<String, Map<String, String>> EXPECTED = read();

    static List<SampleFrame> frames() {
        return SampleFrame.all();
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> frames = new LinkedHashMap<>();
        Map<String, String> current = Map.of();
        for (String line : SampleFrame.lines("wireshark.txt")) {
            if (line.startsWith("  ")) {
                String[] pair = line.strip().split(" = ", 2);
                current.put(pair[0], pair[1]);
            } else if (!line.isEmpty()) {
                current = new TreeMap<>();
                frames.put(line, current);
            }
        }
        return frames;
    }

    @Test
    void everySampleFrameHasItsExpectation() {
        assertEquals(frames().stream().map(SampleFrame::name).toList(), new ArrayList<>(EXPECTED.keySet()));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void namesAndValuesAreThoseOfWireshark(SampleFrame sample) {
        Dissection dissection = Dissector.dissect(sample.frame());
        Map<String, String> expected = EXPECTED.get(sample.name());
        Map<String, String> actual = new TreeMap<>();
        for (String field : expected.keySet()) {
            actual.put(field, dissection.fields(field).map(f -> f.value().text()).collect(Collectors.joining(",")));
        }
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void fieldsLieWithinTheFrameAndWithinTheirLayer(SampleFrame sample) {
        Dissection dissection = Dissector.dissect(sample.frame());
        dissection.layers().stream().flatMap(WiresharkAgreementTest::flat).forEach(field -> assertEquals(true,
                field.start() >= 0 && field.start() + field.length() <= sample.octets().length, field::toString));
    }

    private static Stream<Field> flat(Field field) {
        return Stream.concat(Stream.of(field), field.children().stream().flatMap(WiresharkAgreementTest::flat));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void theQuickSummaryIsTheSameAsTheFullOne(SampleFrame sample) {
        Dissection full = Dissector.dissect(sample.frame());
        Dissection quick = Dissector.summarise(sample.frame());
        assertEquals(full.summary(), quick.summary());
        assertEquals(full.severity(), quick.severity());
        assertEquals(full.doubts(), quick.doubts());
        assertEquals(full.claim(), quick.claim());
        assertEquals(full.claim(), Dissector.claim(sample.frame()));
    }
}
