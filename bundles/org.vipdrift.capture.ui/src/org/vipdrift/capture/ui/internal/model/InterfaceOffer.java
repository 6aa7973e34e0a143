package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import java.util.Optional;
import org.vipdrift.capture.CaptureInterface;

/**
 * What one may capture on.
 *
 * @param asked whether anybody has looked yet
 * @param trouble why nothing at all can be captured
 */
public record InterfaceOffer(boolean asked, List<CaptureInterface> interfaces, Optional<Trouble> trouble) {
    static final InterfaceOffer UNASKED = new InterfaceOffer(false, List.of(), Optional.empty());

    public InterfaceOffer {
        interfaces = List.copyOf(interfaces);
    }

    /** The first choice: the one wanted if it is there, else the first. */
    public Optional<CaptureInterface> choice(String wanted) {
        return interfaces.stream().filter(i -> i.name().equals(wanted)).findFirst()
                .or(() -> interfaces.stream().findFirst());
    }
}
