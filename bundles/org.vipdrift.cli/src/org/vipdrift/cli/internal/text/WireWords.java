package org.vipdrift.cli.internal.text;

import java.time.Instant;
import java.util.stream.Collectors;
import org.vipdrift.capture.WireTruth;
import org.vipdrift.core.MacAddress;

/** What the wire says of a VIP, in words. */
public final class WireWords {
    private WireWords() {
    }

    /** "02:00:5e:10:00:01, seen by h2, h3, 0.4 s ago". */
    public static Cell cell(WireTruth truth, Instant now) {
        return switch (truth.state()) {
            case SINGLE_EXPECTED -> new Cell(macs(truth) + seen("seen by", truth, now), Tone.PLAIN);
            case SINGLE_UNEXPECTED -> new Cell("WRONG MAC " + macs(truth) + seen("seen by", truth, now), Tone.BAD);
            case MULTIPLE ->
                new Cell(truth.macs().size() + " MACS ANSWER: " + macs(truth) + seen("seen by", truth, now), Tone.BAD);
            case SILENT -> new Cell("nobody answers" + seen("asked by", truth, now), Tone.NOTICE);
            case UNKNOWN -> new Cell("not known", Tone.NOTICE);
        };
    }

    private static String macs(WireTruth truth) {
        return truth.macs().stream().map(MacAddress::toString).collect(Collectors.joining(", "));
    }

    private static String seen(String how, WireTruth truth, Instant now) {
        String observers = truth.observers().isEmpty() ? "" : ", " + how + " " + String.join(", ", truth.observers());
        return observers + truth.age(now).map(age -> ", " + Amounts.ago(age)).orElse("");
    }
}
