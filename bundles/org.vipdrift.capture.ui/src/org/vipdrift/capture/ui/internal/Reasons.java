package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import org.vipdrift.capture.StationChange;
import org.vipdrift.control.OwnMove;
import org.vipdrift.core.MacAddress;

/** Why another MAC was heard to have an address, if it was a move of our own. */
@FunctionalInterface
interface Reasons {

    Optional<OwnMove> explaining(InetAddress ip, MacAddress mac, Instant when);

    /** Of a station, of which nobody may have heard for a while. */
    default Optional<OwnMove> explaining(StationChange change) {
        return explaining(change.ip(), change.now(), change.at());
    }
}
