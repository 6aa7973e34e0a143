package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.vipdrift.capture.Vendors;
import org.vipdrift.core.MacAddress;

/** Thread-safe. Vendors: those built in at once, the machine's registry when a thread of its own has read it. */
final class StationNames {
    private volatile Vendors vendors = Vendors.builtIn();
    private volatile int generation;

    StationNames() {
        Thread.ofPlatform().daemon().name("vendor names").start(this::read);
    }

    private void read() {
        Vendors system = Vendors.system();
        system.of(MacAddress.BROADCAST);
        vendors = system;
        generation = 1;
    }

    /** A number that changes when names get better. */
    int generation() {
        return generation;
    }

    /** Where vendors' names are from; absent while that is not known. */
    Optional<Vendors.Source> source() {
        return generation == 0 ? Optional.empty() : vendors.source();
    }

    String of(MacAddress mac) {
        return vendors.of(mac);
    }
}
