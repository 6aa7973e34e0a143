package org.vipdrift.capture.internal.vendor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vipdrift.capture.Vendors.Source;
import org.vipdrift.core.MacAddress;
import org.vipdrift.core.Printable;

/** Immutable. Names by prefixes of 24, 28 or 36 bits, as the IEEE registers them. */
public final class OuiTable {
    private static final List<Path> PLACES = List.of(Path.of("/usr/share/wireshark/manuf"),
            Path.of("/usr/share/ieee-data/oui.txt"), Path.of("/usr/share/nmap/nmap-mac-prefixes"));
    private static final int[] LENGTHS = {36, 28, 24};
    private static final int MAC_BITS = 48;
    private static final int LONGEST_NAME = 60;
    private static final int MOST = 200_000;
    private static final long LARGEST_FILE = 32L << 20;
    /** Prefix moved to the low end, with its length above it. */
    private final Map<Long, String> names = new HashMap<>();
    private final Optional<Source> source;

    OuiTable(Optional<Source> source) {
        this.source = source;
    }

    public static OuiTable empty() {
        return new OuiTable(Optional.empty());
    }

    /** The first of the machine's registries that can be read, else the packed one. */
    public static OuiTable ofThisMachine() {
        return first(PLACES);
    }

    /** The same of other files. */
    public static OuiTable first(List<Path> places) {
        return places.stream().filter(OuiTable::isSensible).map(OuiTable::read).filter(t -> !t.names.isEmpty())
                .findFirst().orElseGet(PackedTable::read);
    }

    /** Where the names are from. */
    public Optional<Source> source() {
        return source;
    }

    private static boolean isSensible(Path file) {
        try {
            return Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) <= LARGEST_FILE;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads one file; one that breaks off leaves what was read so far. */
    private static OuiTable read(Path file) {
        OuiTable table = new OuiTable(Optional.of(new Source(file.toString(), false, date(file))));
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.limit(MOST).forEach(table::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            return table;
        }
        return table;
    }

    private static Optional<LocalDate> date(Path file) {
        try {
            return Optional
                    .of(LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A table of the given lines, of any of the three forms. */
    public static OuiTable of(List<String> lines) {
        OuiTable table = empty();
        lines.forEach(table::add);
        return table;
    }

    void add(String line) {
        OuiLine.parse(line).ifPresent(read -> names.put(key(read.prefix(), read.bits()), shown(read.name())));
    }

    private static String shown(String name) {
        String clean = Printable.clean(name.strip());
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }

    /** The name under the longest prefix that fits. */
    public Optional<String> name(MacAddress mac) {
        for (int bits : LENGTHS) {
            String name = names.get(key(mac.bits(), bits));
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Long key(long mac, int bits) {
        return (long) bits << MAC_BITS | mac >>> MAC_BITS - bits;
    }
}
