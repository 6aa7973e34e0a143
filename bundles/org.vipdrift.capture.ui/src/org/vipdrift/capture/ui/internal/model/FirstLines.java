package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vipdrift.capture.Frame;
import org.vipdrift.capture.SampleFrames;
import org.vipdrift.capture.Slice;
import org.vipdrift.capture.colour.ColourRules;

/**
 * Makes lines of packets that nobody sees, before a capture has its first: the JVM links each piece of code when it is
 * first run, which takes the UI thread tens of milliseconds in all, and in a flood there is no processor for that.
 */
final class FirstLines {
    private FirstLines() {
    }

    /** Takes some tens of milliseconds the first time. @return what was made: one line a protocol */
    static List<PacketLine> rehearse() {
        List<byte[]> frames = SampleFrames.all();
        PacketRing ring = new PacketRing(frames.size(), Long.MAX_VALUE);
        frames.forEach(octets -> ring.add(frame(octets)));
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
