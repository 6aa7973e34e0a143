package org.vipdrift.inventory.internal.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.HostSetting;
import org.vipdrift.inventory.HostSetting.Key;
import org.vipdrift.inventory.exchange.ImportException;
import org.vipdrift.inventory.exchange.Imported;
import org.vipdrift.inventory.exchange.ImportedHost;
import org.vipdrift.inventory.internal.exchange.Table.Row;

/** Confined to one thread. Reads a table with a header line; a row without a name is named by its address. */
public final class CsvFile {
    private final Gathered gathered = new Gathered();
    private final Path folder;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private CsvFile(Path folder) {
        this.folder = folder;
    }

    /**
     * @param mapping from a meaning (name, address, port, ...) to the heading of the column that has it; the others are
     *            known by their usual headings
     * @throws ImportException if it is no table, or no column has the hosts
     */
    public static Imported read(String text, Path folder, Map<String, String> mapping) throws ImportException {
        CsvFile reader = new CsvFile(folder);
        List<Row> rows = Table.of(text);
        if (rows.isEmpty()) {
            throw new ImportException("line 1", "The table is empty; its first line must name the columns.");
        }
        reader.header(rows.getFirst(), mapping);
        rows.subList(1, rows.size()).forEach(reader::row);
        return reader.gathered.imported();
    }

    private void header(Row header, Map<String, String> mapping) throws ImportException {
        List<String> headings = header.cells().stream().map(String::strip).toList();
        for (Map.Entry<String, String> wanted : mapping.entrySet()) {
            columns.put(wanted.getKey(), find(headings, wanted.getValue(), header.line()));
        }
        for (int i = 0; i < headings.size(); i++) {
            known(headings.get(i), i, header.line());
        }
        if (!columns.containsKey(CsvColumns.NAME) && !columns.containsKey(Key.ADDRESS.word())) {
            throw new ImportException("line " + header.line(),
                    "No column has the hosts' names or addresses; the headings"
                            + " are " + headings.stream().map(Printable::quoted).collect(Collectors.joining(", "))
                            + ": say which one it is, as name=" + Printable.clean(headings.getFirst()) + ".");
        }
    }

    private static int find(List<String> headings, String heading, int line) throws ImportException {
        for (int i = 0; i < headings.size(); i++) {
            if (CsvColumns.plain(headings.get(i)).equals(CsvColumns.plain(heading))) {
                return i;
            }
        }
        throw new ImportException("line " + line, "There is no column " + Printable.quoted(heading)
                + "; the headings are "
                + headings.stream().map(Printable::quoted).collect(Collectors.joining(", ")) + ".");
    }

    private void known(String heading, int column, int line) {
        String meaning = CsvColumns.meaning(heading);
        if (CsvColumns.isSecret(heading)) {
            gathered.remark(line, "The column " + Printable.quoted(heading)
                    + " is left out: VipDrift takes no secrets from files.");
        } else if (!columns.containsValue(column)
                && (meaning.isEmpty() || columns.putIfAbsent(meaning, column) != null)) {
            gathered.remark(line, "The column " + Printable.quoted(heading)
                    + " has no place in an inventory of hosts and is left out.");
        }
    }

    private void row(Row row) {
        String address = cell(row, Key.ADDRESS.word());
        String name = cell(row, CsvColumns.NAME);
        if (name.isEmpty() && address.isEmpty()) {
            gathered.remark(row.line(), "This row has neither name nor address and is left out.");
            return;
        }
        List<HostSetting> settings = new ArrayList<>();
        settings.add(new HostSetting(Key.ADDRESS, address.isEmpty() ? name : address));
        Stream.of(Key.values()).filter(key -> key != Key.ADDRESS).forEach(key -> set(settings, key, row));
        gathered.id(name.isEmpty() ? address : name, row.line())
                .ifPresent(id -> gathered.add(new ImportedHost(id, settings, row.line())));
    }

    private void set(List<HostSetting> settings, Key key, Row row) {
        String value = cell(row, key.word());
        if (!value.isEmpty()) {
            gathered.set(settings, key, form(key, value), row.line());
        }
    }

    private String form(Key key, String value) {
        return switch (key) {
            case IDENTITY -> List.of("automatic", "password").contains(value.toLowerCase(Locale.ROOT))
                    ? value.toLowerCase(Locale.ROOT)
                    : KeyPath.setting(value.startsWith("key:") ? value.substring("key:".length()) : value, folder);
            case TAGS -> Stream.of(value.split("[,;|\\s]+")).filter(tag -> !tag.isEmpty()).map(tag -> "+" + tag)
                    .collect(Collectors.joining(","));
            default -> value;
        };
    }

    private String cell(Row row, String meaning) {
        Integer column = columns.get(meaning);
        return column == null ? "" : row.cell(column);
    }
}
