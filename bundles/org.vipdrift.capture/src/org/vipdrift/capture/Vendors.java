package org.vipdrift.capture;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.vipdrift.capture.internal.vendor.KnownMacs;
import org.vipdrift.capture.internal.vendor.OuiTable;
import org.vipdrift.core.MacAddress;

/** Thread-safe. Who made a network card, or what a virtual MAC address stands for. */
public final class Vendors {
    private final Supplier<OuiTable> table;

    /**
     * Where names are from.
     *
     * @param name a file's path, or who gave the packed table
     * @param packed whether it came with this program
     * @param date how old it is
     */
    public record Source(String name, boolean packed, Optional<LocalDate> date) {
    }

    private Vendors(Supplier<OuiTable> table) {
        this.table = table;
    }

    /** The machine's own registry, read when first asked, which takes some 100 ms; where it has none, a packed one. */
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

    /** Where the names of vendors are from; absent for the short list alone. Reads them if nobody has asked yet. */
    public Optional<Source> source() {
        return table.get().source();
    }

    /** Reads the files once in a process. */
    private static final class SystemTable {
        private static final OuiTable READ = OuiTable.ofThisMachine();

        private static OuiTable get() {
            return READ;
        }
    }
}
