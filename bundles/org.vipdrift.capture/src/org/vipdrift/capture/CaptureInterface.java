package org.vipdrift.capture;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.vipdrift.core.MacAddress;

/**
 * An interface one may want to capture on. The kernel accepts nearly any character in a name: escape it where it is
 * shown.
 *
 * @param problem a sentence why nothing can be captured on it now and what to do; absent if it can
 */
public record CaptureInterface(String name, String description, Optional<MacAddress> mac, List<InetAddress> addresses,
        boolean loopback, Optional<String> problem) {

    public CaptureInterface {
        addresses = List.copyOf(addresses);
    }

    /** The same interface when nothing can be captured on it, and why. */
    public CaptureInterface unusable(String why) {
        return new CaptureInterface(name, description, mac, addresses, loopback, Optional.of(why));
    }

    /** The same interfaces; where capturing is refused nothing can be captured on any of them. */
    public static List<CaptureInterface> refused(List<CaptureInterface> all, Optional<CaptureException> refusal) {
        return refusal.map(why -> all.stream().map(one -> one.unusable(String.valueOf(why.getMessage()))).toList())
                .orElse(all);
    }

    public boolean isUsable() {
        return problem.isEmpty();
    }
}
