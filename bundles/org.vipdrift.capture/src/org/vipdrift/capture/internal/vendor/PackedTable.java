package org.vipdrift.capture.internal.vendor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.jdt.annotation.Nullable;
import org.vipdrift.capture.Vendors.Source;

/**
 * The table that comes with this program, for machines that have none:
 *
 * <pre>
 * # source: IEEE Registration Authority, ...
 * # licence: ...
 * # date: 2022-08-27
 * 000000 XEROX CORPORATION
 * </pre>
 */
final class PackedTable {
    private static final String FILE = "oui.gz";
    private static final String HEAD = "#";
    private static final String DATE = "# date: ";
    private static final String SOURCE = "# source: ";

    private PackedTable() {
    }

    /** Empty if it is damaged from its beginning; one that breaks off leaves what was read so far. */
    static OuiTable read() {
        OuiTable table = OuiTable.empty();
        try (InputStream packed = PackedTable.class.getResourceAsStream(FILE)) {
            if (packed != null) {
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
                String name = FILE;
                Optional<LocalDate> date = Optional.empty();
                String line = lines.readLine();
                for (; line != null && line.startsWith(HEAD); line = lines.readLine()) {
                    date = line.startsWith(DATE) ? date(line.substring(DATE.length())) : date;
                    name = line.startsWith(SOURCE) ? line.substring(SOURCE.length()) : name;
                }
                table = new OuiTable(Optional.of(new Source(name, true, date)));
                fill(table, line, lines);
            }
        } catch (IOException e) {
            System.getLogger(PackedTable.class.getName()).log(System.Logger.Level.WARNING,
                    "The packed table of vendors is damaged: some have no name.", e);
        }
        return table;
    }

    private static void fill(OuiTable table, @Nullable String first, BufferedReader lines) throws IOException {
        for (String line = first; line != null; line = lines.readLine()) {
            table.add(line);
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
