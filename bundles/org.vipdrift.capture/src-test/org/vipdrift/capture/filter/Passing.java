package org.vipdrift.capture.filter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vipdrift.capture.Dissection;
import org.vipdrift.capture.Dissector;
import org.vipdrift.capture.SampleFrame;

/** Which of the sample frames a filter lets pass. */
final class Passing {
    static final List<Dissection> PACKETS = SampleFrame.all().stream().map(SampleFrame::frame).map(Dissector::dissect)
            .toList();

    private Passing() {
    }

    /** Their numbers from 0, without a space. */
    static String of(String text) {
        DisplayFilter filter = DisplayFilter.compile(text).filter()
                .orElseThrow(() -> new AssertionError(text + ": " + DisplayFilter.compile(text)));
        return IntStream.range(0, PACKETS.size()).filter(i -> filter.test(PACKETS.get(i)))
                .mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
