package org.vipdrift.capture.ui.internal.model;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.colour.ColourRules;

/**
 * Makes lines of packets that nobody sees, before a capture has its first: the JVM links each piece of code when it is
 * first run, which takes the UI thread tens of milliseconds in all, and in a flood there is no processor for that.
 */
final class FirstLines {
    private static final String MACS = "02005e10000202005e1000010800";
    private static final String ENDS = "c633640bc633640c";
    private static final List<String> FRAMES = List.of(
            "ffffffffffff02005e10000108060001080006040001" + "02005e100001c633640b000000000000c6336464",
            "01005e00001202005e1000010800" + "45c0002000010000ff700000c633640be0000012" + "3133640100640000c6336464",
            MACS + "450000541234400040010000" + ENDS + "0800000001020007" + "76".repeat(56),
            MACS + "450000441234400040110000" + ENDS + "9c42271700300000" + "76".repeat(40),
            MACS + "450000301234400040060000" + ENDS + "9c4227170000000100000002501020000000000076767676",
            "ffffffffffff02005e10000188b5" + "76".repeat(46));

    private FirstLines() {
    }

    /** Takes some tens of milliseconds the first time. @return what was made: one line a protocol */
    static List<PacketLine> rehearse() {
        PacketRing ring = new PacketRing(FRAMES.size(), Long.MAX_VALUE);
        FRAMES.forEach(hex -> ring.add(frame(HexFormat.of().parseHex(hex))));
        RowRules rules = new RowRules(ColourRules.standard());
        PacketPage page = PacketPage.All.of(ring);
        List<PacketLine> lines = IntStream.range(0, page.count())
                .mapToObj(i -> PacketLine.at(page, i, TimeFormat.TIME_OF_DAY)).flatMap(Optional::stream).toList();
        lines.forEach(line -> read(line, rules));
        return lines;
    }

    private static void read(PacketLine line, RowRules rules) {
        line.time();
        line.packet().info();
        rules.of(line.packet());
    }

    private static Frame frame(byte[] octets) {
        return new Frame(Slice.of(octets), octets.length, 0, "", Frame.ETHERNET);
    }
}
