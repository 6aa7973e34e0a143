package org.vipdrift.capture.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vipdrift.capture.file.LiveFiles;
import org.vipdrift.capture.file.StopCondition;
import org.vipdrift.capture.ui.internal.model.OptionsInput.Wrong;

class OptionsInputTest {
    private static final CaptureChoice WHOLE = new CaptureChoice(List.of("eth0", "h1/host0"), "arp",
            new CaptureOptions(false, 96, 64, true, new StopCondition(OptionalLong.of(1000),
                    OptionalLong.of(20_000_000), Optional.of(Duration.ofSeconds(30))),
                    Optional.of(LiveFiles.ring(Path.of("/var/captures/web.pcap"), OptionalLong.of(5_000_000),
                            Optional.of(Duration.ofSeconds(60)), 4))));

    private static OptionsInput with(String snap, String buffer, String stop, String file, String ring, String files) {
        return new OptionsInput(List.of("eth0"), "", true, false, snap, buffer, stop, stop, stop, true, file, ring,
                ring, files);
    }

    @Test
    void showsAndReadsAChoiceWithoutLoss() {
        assertEquals(Wrong.NONE, OptionsInput.of(WHOLE).wrong());
        assertEquals(WHOLE, OptionsInput.of(WHOLE).choice());
        CaptureChoice plain = CaptureChoice.on("lo");
        assertEquals(plain, OptionsInput.of(plain).choice());
        assertEquals("", OptionsInput.of(plain).snap());
        CaptureChoice oneFile = plain.with(new CaptureOptions(true, 262144, 32, false, StopCondition.NEVER,
                Optional.of(LiveFiles.one(Path.of("/tmp/a.pcapng")))));
        assertEquals(oneFile, OptionsInput.of(oneFile).choice());
        CaptureChoice endless = plain.with(new CaptureOptions(true, 262144, 32, false, StopCondition.NEVER,
                Optional.of(LiveFiles.ring(Path.of("/tmp/a.pcapng"), OptionalLong.of(1_000_000), Optional.empty(),
                        0))));
        assertEquals(endless, OptionsInput.of(endless).choice());
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertEquals(Wrong.NO_INTERFACE, OptionsInput.of(CaptureChoice.on()).wrong());
        assertEquals(Wrong.SNAP, with("63", "", "", "/a", "", "").wrong());
        assertEquals(Wrong.SNAP, with("262145", "", "", "/a", "", "").wrong());
        assertEquals(Wrong.BUFFER, with("", "0", "", "/a", "", "").wrong());
        assertEquals(Wrong.BUFFER, with("", "1025", "", "/a", "", "").wrong());
        assertEquals(Wrong.STOP_PACKETS, with("", "", "1e3", "/a", "", "").wrong());
        assertEquals(Wrong.FILE, with("", "", "", "web.pcapng", "", "").wrong());
        assertEquals(Wrong.FILE, with("", "", "", "", "", "").wrong());
        assertEquals(Wrong.RING_MEGABYTES, with("", "", "", "/a", "-1", "").wrong());
        assertEquals(Wrong.RING_FILES, with("", "", "", "/a", "5", "0").wrong());
        assertEquals(Wrong.RING_WHEN, with("", "", "", "/a", "", "5").wrong());
        assertEquals(Wrong.NONE, with(" 64 ", " 1", "1 ", "/a", "1", "1").wrong());
        assertThrows(IllegalStateException.class, () -> with("", "0", "", "/a", "", "").choice());
    }

    /** Packets, megabytes and seconds to stop after; megabytes, seconds and number of the files of a ring. */
    @ParameterizedTest
    @CsvSource({"1000000000, , , , , , STOP_PACKETS", "9999999999999999999, , , , , , STOP_PACKETS",
            ", 0, , , , , STOP_MEGABYTES",
            ", 1000001, , , , , STOP_MEGABYTES",
            ", , 0, , , , STOP_SECONDS", ", , 1.5, , , , STOP_SECONDS", ", , , 1000001, , , RING_MEGABYTES",
            ", , , , 0, , RING_SECONDS", ", , , 1, , 100001, RING_FILES", ", , , , 1, x, RING_FILES",
            "999999999, 1000000, 999999999, 1000000, 999999999, 100000, NONE", ", , , , 1, 100000, NONE"})
    void eachNumberHasItsOwnLimits(String packets, String megabytes, String seconds, String ringMegabytes,
            String ringSeconds, String ringFiles, Wrong wrong) {
        assertEquals(wrong, new OptionsInput(List.of("eth0"), "", true, false, "", "", text(packets), text(megabytes),
                text(seconds), true, "/a", text(ringMegabytes), text(ringSeconds), text(ringFiles)).wrong());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    @Test
    void whatIsWrongWithFilesNobodyWantsDoesNotMatter() {
        OptionsInput input = new OptionsInput(List.of("eth0"), "", true, false, "", "", "", "", "", false, "x", "y",
                "z",
                "0");
        assertEquals(Wrong.NONE, input.wrong());
        assertEquals(Optional.empty(), input.choice().options().files());
        OptionsInput unwanted = new OptionsInput(List.of("eth0"), "", true, false, "", "", "", "", "", false, "/tmp/a",
                "", "", "");
        assertEquals(Optional.empty(), unwanted.choice().options().files());
    }
}
