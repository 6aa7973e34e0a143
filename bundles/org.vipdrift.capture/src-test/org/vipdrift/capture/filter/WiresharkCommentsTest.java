package org.vipdrift.capture.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.FieldSelection;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.SampleFrame;
import org.vipdrift.capture.file.CaptureWriter;
import org.vipdrift.capture.file.FileKind;
import org.vipdrift.capture.file.PacketNotes;

/** What was written about packets is found as in Wireshark 4.0: as it was said once, and as it says now. */
class WiresharkCommentsTest {
    private static final Frame FRAME = SampleFrame.named("ARP_REPLY");
    /** By packet. */
    private static final List<List<String>> COMMENTS = List.of(List.of("first", "second and more"), List.of(),
            List.of("two\nlines"), List.of("Z\u00fcrich"), List.of("\0x"), List.of("9", "first"), List.of(""),
            List.of(" ", ""));
    private static final String FILTERS = """
            frame.comment § 1 3 4 5 6 7 8
            pkt_comment § 1 3 4 5 6 7 8
            !frame.comment § 2
            !pkt_comment § 2
            frame.comment == "first" § 1 6
            frame.comment == "first" && frame.comment == "second and more" § 1
            frame.comment == "FIRST" §
            frame.comment != "first" § 3 4 5 7 8
            frame.comment === "9" §
            frame.comment == "" § 5 7 8
            frame.comment == " " § 8
            frame.comment matches "^$" § 5 7 8
            frame.comment contains "nd mo" § 1
            frame.comment contains "ND MO" §
            frame.comment matches "^S" § 1
            frame.comment matches "o.l" §
            frame.comment contains "\u00fcr" § 4
            frame.comment > "s" § 1 3
            frame.comment < "A" § 5 6 7 8
            frame.comment in {"9"} § 6
            frame.comment contains "arp" §
            pkt_comment contains "first" §
            pkt_comment contains 5e:10 § 1 3 4 5 6 7 8
            frame contains "first" §
            frame.comment && arp.opcode == 2 § 1 3 4 5 6 7 8
            frame.comment || arp.opcode == 2 § 1 2 3 4 5 6 7 8
            frame.comment && arp.opcode == 1 §
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '§', textBlock = FILTERS)
    void letsPassWhatWiresharkDid(String filter, String passing) {
        assertEquals(passing == null ? "" : passing, passing(filter), filter);
    }

    @Test
    void letsPassWhatWiresharkDoes(@TempDir Path folder) throws Exception {
        Tshark.need();
        List<String> filters = FILTERS.lines().map(line -> line.split(" §")[0]).toList();
        Map<String, String> theirs = new Tshark(file(folder.resolve("comments.pcapng")), COMMENTS.size())
                .passing(filters);
        assertEquals(filters.size(), theirs.size());
        theirs.forEach((filter, numbers) -> assertEquals(numbers, passing(filter), filter));
    }

    @Test
    void aCommentBecomesAFilterForItself() {
        assertEquals("frame.comment == \"two\\x0alines\"", FieldCondition.of(packet(3, DisplayFilter.ALL)
                .fields("frame.comment").findFirst().orElseThrow()).orElseThrow());
    }

    private static Path file(Path path) throws IOException {
        List<List<String>> padded = new ArrayList<>(COMMENTS);
        padded.add(List.of());
        try (CaptureWriter writer = CaptureWriter.replacing(path, FileKind.PCAPNG)) {
            for (int i = 0; i < padded.size(); i++) {
                writer.write(new Frame(FRAME.bytes(), FRAME.originalLength(), i * 1_000_000_000L, "eth0",
                        Frame.ETHERNET), PacketNotes.NONE.withComments(padded.get(i)));
            }
            writer.finish();
        }
        return path;
    }

    private static String passing(String text) {
        DisplayFilter filter = DisplayFilter.compile(text).filter().orElseThrow();
        return IntStream.rangeClosed(1, COMMENTS.size()).filter(number -> filter.test(packet(number, filter)))
                .mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    /** With all its fields where no filter says which it needs. */
    private static Dissection packet(int number, DisplayFilter filter) {
        return Dissector.dissect(FRAME, number, COMMENTS.get(number - 1), filter == DisplayFilter.ALL
                ? FieldSelection.ALL
                : filter.selection());
    }
}
