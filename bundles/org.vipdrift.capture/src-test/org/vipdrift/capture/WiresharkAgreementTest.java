package org.vipdrift.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.sample.LabCapture;
import org.vipdrift.capture.sample.Sample;

/**
 * Field for field the same names and values as Wireshark, for every sample and every field of the catalog, both ways:
 * by what it said once (wireshark.txt) and by what it says now where it is installed. With the system property
 * vipdrift.wireshark.write the second writes the first.
 */
class WiresharkAgreementTest {
    private static final List<Sample> SAMPLES = Sample.all();
    private static final Map<String, Map<String, String>> KEPT = Wireshark.kept(SampleFrame.lines("wireshark.txt"));

    static List<Sample> samples() {
        return SAMPLES;
    }

    @Test
    void everySampleHasItsExpectation() {
        assertEquals(SAMPLES.stream().map(Sample::name).toList(), new ArrayList<>(KEPT.keySet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesAndValuesAreThoseOfWireshark(Sample sample) {
        assertEquals("", difference(SAMPLES.indexOf(sample), KEPT.get(sample.name())));
    }

    @Test
    void wiresharkStillSaysSo(@TempDir Path folder) throws Exception {
        needTshark();
        List<Map<String, String>> theirs = new Wireshark(folder).read(SAMPLES);
        assertEquals(SAMPLES.size(), theirs.size());
        write(theirs);
        assertEquals("", IntStream.range(0, SAMPLES.size()).mapToObj(i -> difference(i, theirs.get(i)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @EnumSource
    void wiresharkSaysTheSameOfEveryCapture(LabCapture capture, @TempDir Path folder) throws Exception {
        needTshark();
        List<Sample> frames = capture.samples();
        List<Map<String, String>> theirs = new Wireshark(folder).read(frames);
        assertEquals(frames.size(), theirs.size());
        assertEquals("", IntStream.range(0, frames.size()).mapToObj(i -> difference(frames.get(i), i, theirs.get(i)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
    }

    @Test
    void wiresharkHasTheSameFieldsOfTheSameTypes(@TempDir Path folder) throws Exception {
        needTshark();
        Map<String, String> types = new Wireshark(folder).types();
        assertEquals("", FieldCatalog.all().stream().filter(field -> WiresharkFields.asked().contains(field.name()))
                .filter(field -> !WiresharkFields.isOf(types.getOrDefault(field.name(), "none"), field.type()))
                .map(field -> field + " is " + types.get(field.name())).collect(Collectors.joining("\n")));
    }

    /** Skips the test where it is not installed; in CI that is a failure. */
    private static void needTshark() {
        boolean installed = Wireshark.isInstalled();
        assertTrue(installed || !"true".equals(System.getenv("CI")), "In CI tshark must be installed.");
        assumeTrue(installed, "Skipped: tshark is not installed.");
    }

    private static String difference(int at, Map<String, String> theirs) {
        return difference(SAMPLES.get(at), at, theirs);
    }

    private static String difference(Sample sample, int at, Map<String, String> theirs) {
        String text = WiresharkFields.difference(sample, theirs, WiresharkFields.ours(sample, at + 1));
        return text.isEmpty() ? "" : sample + "\n" + text;
    }

    private static void write(List<Map<String, String>> theirs) throws Exception {
        String file = System.getProperty("vipdrift.wireshark.write");
        if (file != null) {
            List<String> lines = new ArrayList<>();
            lines.add("# What Wireshark (tshark -T fields) says about the samples; WiresharkAgreementTest writes it.");
            for (int i = 0; i < SAMPLES.size(); i++) {
                lines.add("");
                lines.add(SAMPLES.get(i).name());
                theirs.get(i).entrySet().forEach(field -> lines.add(WiresharkFields.line(field)));
            }
            Files.write(Path.of(file), lines);
        }
    }
}
