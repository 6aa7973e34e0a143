package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Field;
import org.vipdrift.capture.FieldValue;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.Slice;
import org.vipdrift.core.InvalidValueException;

/** Filters as texts: made of fields, joined, remembered, saved. */
class FilterTextTest {

    @Test
    void theConditionOfEveryFieldLetsItsPacketPass() {
        int conditions = 0;
        for (Dissection packet : Passing.PACKETS) {
            for (Field field : AllFields.of(packet)) {
                Optional<String> text = FieldCondition.of(field);
                conditions += text.isPresent() ? 1 : 0;
                text.ifPresent(condition -> assertTrue(compile(condition).test(packet), condition));
            }
        }
        assertTrue(conditions > 500, "only " + conditions);
    }

    @Test
    void writesValuesSoThatTheyAreReadAgain() {
        assertEquals("eth.padding == 00:ff", condition("eth.padding", octets(0, 255)));
        assertEquals("frame.interface_name == \"a\\\"\\\\\\x0a\\xc3\\xa9\"",
                condition("frame.interface_name", new FieldValue.Text("a\"\\\né")));
        assertEquals("eth.type == 0x0806", condition("eth.type", new FieldValue.Number(0x806, 4)));
        assertEquals("arp.isprobe == 1", condition("arp.isprobe", new FieldValue.Flag(true)));
        assertEquals("arp", condition("arp", FieldValue.NONE));
        Field strange = field("frame.interface_name", new FieldValue.Text("a\"\\\né"));
        assertTrue(compile(FieldCondition.of(strange).orElseThrow()).test(packet(strange)));
    }

    @Test
    void makesNoConditionOfWhatAFilterCannotSay() {
        assertEquals(Optional.empty(), FieldCondition.of(field("no.such", FieldValue.NONE)));
        assertEquals(Optional.empty(), FieldCondition.of(field("eth.padding", octets())));
        assertEquals(Optional.empty(), FieldCondition.of(field("eth.padding",
                new FieldValue.Octets(Slice.of(new byte[257])))));
        assertEquals(Optional.empty(), FieldCondition.of(field("frame.interface_name",
                new FieldValue.Text("\n".repeat(1100)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = """
            SELECTED     § arp.opcode == 2
            NOT_SELECTED § !(arp.opcode == 2)
            AND          § (ip || arp) && (arp.opcode == 2)
            OR           § (ip || arp) || (arp.opcode == 2)
            AND_NOT      § (ip || arp) && !(arp.opcode == 2)
            OR_NOT       § (ip || arp) || !(arp.opcode == 2)
            """)
    void joinsAConditionToTheFilterThatIsThere(Combination combination, String expected) {
        assertEquals(expected, combination.join(" ip || arp ", "arp.opcode == 2"));
        assertEquals(combination.name().endsWith("NOT") || combination == Combination.NOT_SELECTED
                ? "!(arp.opcode == 2)"
                : "arp.opcode == 2", combination.join(" ", "arp.opcode == 2"));
    }

    @Test
    void remembersTheLatestFiltersOnceEach() {
        FilterHistory history = FilterHistory.EMPTY.with("arp").with(" ip ").with("").with("arp");
        assertEquals(List.of("arp", "ip"), history.entries());
        assertEquals(List.of("ip"), history.startingWith(" i"));
        for (int i = 0; i < 100; i++) {
            history = history.with("vrrp.prio == " + i);
        }
        assertEquals(FilterHistory.MOST, history.entries().size());
        assertEquals("vrrp.prio == 99", history.entries().getFirst());
        assertEquals(history, history.with("x".repeat(DisplayFilter.LONGEST + 1)));
    }

    @Test
    void savesFiltersAsWiresharkDoes() {
        List<SavedFilter> saved = List.of(new SavedFilter("VRRP \"masters\" \\", "vrrp.prio > 0"),
                new SavedFilter("ARP", "arp && eth.src contains \"x\""));
        assertEquals("\"VRRP \\\"masters\\\" \\\\\" vrrp.prio > 0\n\"ARP\" arp && eth.src contains \"x\"\n",
                SavedFilter.write(saved));
        assertEquals(saved, SavedFilter.read("# mine\n\n" + SavedFilter.write(saved)));
    }

    @Test
    void namesTheLineThatIsNoSavedFilter() {
        assertEquals("Line 2 is not a name in double quotes and a filter.",
                assertThrows(InvalidValueException.class, () -> SavedFilter.read("\"a\" arp\nb arp")).getMessage());
        assertThrows(InvalidValueException.class, () -> SavedFilter.read("\"a\"    "));
        assertThrows(InvalidValueException.class, () -> SavedFilter.read("\"a\" arp\n".repeat(1001)));
        assertThrows(InvalidValueException.class, () -> new SavedFilter("a\nb", "arp"));
        assertThrows(InvalidValueException.class, () -> new SavedFilter("a", " "));
    }

    private static DisplayFilter compile(String text) {
        return DisplayFilter.compile(text).filter()
                .orElseThrow(() -> new AssertionError(DisplayFilter.compile(text).toString()));
    }

    private static String condition(String name, FieldValue value) {
        return FieldCondition.of(field(name, value)).orElseThrow();
    }

    private static FieldValue octets(int... values) {
        byte[] octets = new byte[values.length];
        IntStream.range(0, values.length).forEach(i -> octets[i] = (byte) values[i]);
        return new FieldValue.Octets(Slice.of(octets));
    }

    private static Field field(String name, FieldValue value) {
        return new Field(name, "", value, 0, 0, Severity.NONE, List.of());
    }

    private static Dissection packet(Field field) {
        Dissection like = Passing.PACKETS.getFirst();
        return new Dissection(like.summary(), like.severity(), List.of(), Optional.empty(), List.of(field));
    }
}
