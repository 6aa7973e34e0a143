package org.vipdrift.capture.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Immutable. Which columns the packet list has, from left to right: some of its own by their ids, and fields by
 * {@value #FIELD} and Wireshark's name.
 *
 * @param ids never empty; others than known ones are left out, and those beyond {@value #MOST}
 */
public record ColumnChoice(List<String> ids) {
    public static final String FIELD = "field:";
    /** More nobody can read. */
    public static final int MOST = 40;
    /** All columns the list has of its own. */
    public static final List<String> OWN = List.of("mark", "number", "time", "source", "destination", "protocol",
            "length", "rule", "info", "comment");
    public static final ColumnChoice STANDARD = new ColumnChoice(OWN.subList(0, OWN.size() - 1));
    private static final String LAST = "info";

    public ColumnChoice {
        List<String> known = ids.stream().filter(id -> OWN.contains(id) || field(id).matches("[a-z0-9_][\\w.-]{0,99}"))
                .distinct().limit(MOST).toList();
        ids = known.isEmpty() ? OWN.subList(0, OWN.size() - 1) : known;
    }

    /** Wireshark's name of the field in a column; empty for a column of the list's own. */
    public static String field(String id) {
        return id.startsWith(FIELD) ? id.substring(FIELD.length()) : "";
    }

    /** Reads what {@link #write} wrote; a blank text is the standard. */
    public static ColumnChoice read(String text) {
        return new ColumnChoice(Stream.of(text.split(",")).map(String::strip).toList());
    }

    public String write() {
        return String.join(",", ids);
    }

    public boolean has(String id) {
        return ids.contains(id);
    }

    /** The fields among them. */
    public List<String> fields() {
        return ids.stream().filter(id -> id.startsWith(FIELD)).toList();
    }

    public ColumnChoice toggled(String id) {
        return has(id) ? without(id) : with(id);
    }

    /** One of the list's own returns behind the one it stands behind usually; a field stands before the info. */
    public ColumnChoice with(String id) {
        if (has(id)) {
            return this;
        }
        List<String> more = new ArrayList<>(ids);
        more.add(place(id), id);
        return new ColumnChoice(more);
    }

    private int place(String id) {
        int usual = OWN.indexOf(id);
        if (usual < 0) {
            return has(LAST) ? ids.indexOf(LAST) : ids.size();
        }
        return OWN.subList(0, usual).reversed().stream().filter(this::has).findFirst().map(before -> ids.indexOf(before)
                + 1).orElse(0);
    }

    /** The last one stays. */
    public ColumnChoice without(String id) {
        List<String> fewer = ids.stream().filter(other -> !other.equals(id)).toList();
        return fewer.isEmpty() ? this : new ColumnChoice(fewer);
    }
}
