package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import org.vipdrift.capture.CaptureOrder;

/**
 * What a person has chosen to capture.
 *
 * @param interfaces their names, without one there is nothing to start
 * @param filter in libpcap's language
 */
public record CaptureChoice(List<String> interfaces, String filter, CaptureOptions options) {

    public CaptureChoice {
        interfaces = interfaces.stream().filter(name -> !name.isEmpty()).distinct().toList();
        filter = filter.strip();
    }

    public static CaptureChoice on(String... interfaces) {
        return new CaptureChoice(List.of(interfaces), "", CaptureOptions.STANDARD);
    }

    public CaptureChoice only(String captureFilter) {
        return new CaptureChoice(interfaces, captureFilter, options);
    }

    public CaptureChoice with(CaptureOptions other) {
        return new CaptureChoice(interfaces, filter, other);
    }

    List<CaptureOrder> orders() {
        return interfaces.stream().map(options.order(filter)::at).toList();
    }

    /** All names as one word for a person. */
    String names() {
        return String.join(", ", interfaces);
    }
}
