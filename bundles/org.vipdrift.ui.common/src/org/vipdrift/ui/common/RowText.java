package org.vipdrift.ui.common;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vipdrift.core.Printable;

/** Rows as text for the clipboard, with a line of titles. */
public final class RowText {
    private RowText() {
    }

    /** Cells apart by tabs, control characters escaped. */
    public static <T> String plain(List<Column<T>> columns, List<T> rows) {
        return lines(columns, rows, "\t", Printable::clean);
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula is made text by an apostrophe. */
    public static <T> String csv(List<Column<T>> columns, List<T> rows) {
        return lines(columns, rows, ",", RowText::cell);
    }

    private static <T> String lines(List<Column<T>> columns, List<T> rows, String separator,
            UnaryOperator<String> escape) {
        Stream<String> titles = Stream.of(
                columns.stream().map(c -> escape.apply(c.title())).collect(Collectors.joining(separator)));
        Stream<String> cells = rows.stream().map(row -> columns.stream().map(c -> escape.apply(c.text().apply(row)))
                .collect(Collectors.joining(separator)));
        return Stream.concat(titles, cells).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        String clean = Printable.clean(safe);
        return clean.matches("[^\",]*") ? clean : '"' + clean.replace("\"", "\"\"") + '"';
    }
}
