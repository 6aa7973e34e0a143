package org.vipdrift.capture;

import java.util.function.Supplier;
import org.vipdrift.capture.internal.vendor.KnownMacs;
import org.vipdrift.capture.internal.vendor.OuiTable;
import org.vipdrift.core.MacAddress;

/** Thread-safe. Who made a network card, or what a virtual MAC address stands for. */
public final class Vendors {
    private final Supplier<OuiTable> table;

    private Vendors(Supplier<OuiTable> table) {
        this.table = table;
    }

    /** The machine's own registry, read when first asked, which takes some 100 ms; where it has none, a short list. */
    public static Vendors system() {
        return new Vendors(SystemTable::get);
    }

    /** The short list alone: virtual routers, hypervisors. */
    public static Vendors builtIn() {
        return new Vendors(OuiTable::empty);
    }

    /** The name, "locally administered" for addresses nobody registers, empty if unknown. */
    public String of(MacAddress mac) {
        return KnownMacs.name(mac).or(() -> table.get().name(mac))
                .orElseGet(() -> mac.isLocal() ? "locally administered" : "");
    }

    /** Reads the files once in a process. */
    private static final class SystemTable {
        private static final OuiTable READ = OuiTable.ofThisMachine();

        private static OuiTable get() {
            return READ;
        }
    }
}
