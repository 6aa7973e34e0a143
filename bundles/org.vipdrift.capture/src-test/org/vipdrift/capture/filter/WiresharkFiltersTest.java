package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.SampleFrame;
import org.vipdrift.capture.internal.filter.ValueNames;

/** The same packets pass as in Wireshark: by what it said once, and by what it says now where it is installed. */
class WiresharkFiltersTest {
    /** What depends on Wireshark's settings, on the file, or on decoders that go deeper there. */
    private static final Pattern OWN_WAY = Pattern.compile("^(_ws|frame|data)\\b|\\.status$");
    private static final List<String> LINES = lines();
    private static final Map<String, Dissection> PACKETS = packets();

    private static List<String> lines() {
        try (InputStream in = WiresharkFiltersTest.class.getResourceAsStream("filters.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Dissection> packets() {
        Map<String, Dissection> packets = new LinkedHashMap<>();
        for (String name : LINES.getFirst().substring("frames: ".length()).split(" ")) {
            packets.put(name, Dissector.dissect(SampleFrame.named(name)));
        }
        return packets;
    }

    static List<String> filters() {
        return LINES.subList(1, LINES.size());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void letsPassWhatWiresharkDid(String line) {
        String[] parts = line.split(" =>", 2);
        assertEquals(parts[1].strip(), passing(parts[0]), parts[0]);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void whatPassesHasALayerThatTheFilterNeeds(String line) {
        DisplayFilter filter = compile(line.split(" =>", 2)[0]);
        for (Dissection packet : PACKETS.values()) {
            List<String> layers = packet.layers().stream().map(Field::name).toList();
            assertEquals(true, !filter.test(packet) || filter.needs().isEmpty()
                    || filter.needs().stream().anyMatch(layers::contains), () -> filter + " " + layers);
        }
    }

    @Test
    void letsPassWhatWiresharkDoes(@TempDir Path folder) throws Exception {
        Tshark.need();
        List<String> filters = new ArrayList<>(filters().stream().map(line -> line.split(" =>", 2)[0]).toList());
        filters.addAll(ofAllFields());
        filters.addAll(ofAllNames());
        Tshark tshark = new Tshark(folder, PACKETS.keySet().stream().map(SampleFrame::named).toList());
        Map<String, String> theirs = tshark.passing(filters);
        List<String> different = theirs.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(passing(entry.getKey())))
                .map(entry -> entry + ", but here " + passing(entry.getKey())).toList();
        assertEquals("", String.join("\n", different));
        assertTrue(theirs.size() > 200, () -> "only " + theirs.size());
    }

    @Test
    void hasTheWordsForValuesThatWiresharkHas(@TempDir Path folder) throws Exception {
        Tshark.need();
        Set<String> fields = new TreeSet<>(ValueNames.fields());
        fields.remove("icmp.type");
        Set<String> ours = new TreeSet<>();
        fields.forEach(
                field -> ValueNames.of(field).forEach((value, word) -> ours.add(field + " " + value + "=" + word)));
        ours.removeAll(new Tshark(folder, List.of(SampleFrame.named("ARP_REPLY"))).words(fields));
        assertEquals(Set.of(), ours);
    }

    /** What "apply as filter" makes of the fields of the packets. */
    private static List<String> ofAllFields() {
        return PACKETS.values().stream().flatMap(packet -> AllFields.of(packet).stream())
                .filter(field -> !OWN_WAY.matcher(field.name()).find())
                .flatMap(field -> FieldCondition.of(field).stream())
                .distinct().toList();
    }

    /** Wireshark knows the words too; it has none for ICMP. */
    private static List<String> ofAllNames() {
        return ValueNames.fields().stream()
                .filter(field -> !field.equals("icmp.type") && !OWN_WAY.matcher(field).find())
                .flatMap(field -> ValueNames.of(field).values().stream().map(word -> field + " == \"" + word + "\""))
                .toList();
    }

    private static String passing(String filter) {
        DisplayFilter compiled = compile(filter);
        Dissection[] packets = PACKETS.values().toArray(Dissection[]::new);
        return IntStream.range(0, packets.length).filter(i -> compiled.test(packets[i]))
                .mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(" "));
    }

    private static DisplayFilter compile(String filter) {
        Compilation compilation = DisplayFilter.compile(filter);
        return compilation.filter().orElseThrow(() -> new AssertionError(filter + ": " + compilation));
    }
}
