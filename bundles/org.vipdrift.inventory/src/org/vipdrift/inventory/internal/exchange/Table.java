package org.vipdrift.inventory.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vipdrift.inventory.exchange.ImportException;

/**
 * Confined to one thread. Takes CSV apart as RFC 4180 has it: cells in double quotes may hold the delimiter, line breaks
 * and doubled quotes. The delimiter is the one of comma, semicolon and tab that the first line has most of.
 */
final class Table {
    private static final int MOST_CELLS = 1_000_000;
    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int rowLine = 1;

    /** @param line where it begins, from 1 */
    record Row(List<String> cells, int line) {
        Row {
            cells = List.copyOf(cells);
        }

        /** The cell, without blanks round it; empty if the row is too short. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    private Table(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The rows that are not blank, the header among them. */
    static List<Row> of(String text) throws ImportException {
        Table table = new Table(text, delimiter(text.lines().findFirst().orElse("")));
        int read = 0;
        while (table.at < text.length()) {
            table.cell();
            if (++read > MOST_CELLS) {
                throw new ImportException("line " + table.line,
                        "The table has more than a million cells; take a part.");
            }
        }
        table.endRow();
        return table.rows;
    }

    private static char delimiter(String header) {
        return Stream.of(',', ';', '\t').reduce((a, b) -> count(header, b) > count(header, a) ? b : a).orElse(',');
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private void cell() throws ImportException {
        cells.add(text.charAt(at) == '"' ? quoted() : plain());
        if (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            if (at == text.length() || isBreak(text.charAt(at))) {
                cells.add("");
            }
        }
        if (at < text.length() && isBreak(text.charAt(at))) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
            endRow();
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isBreak(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() throws ImportException {
        int begun = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && !text.startsWith("\"\"", at)) {
                at++;
                return cell + plain();
            }
            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        throw new ImportException("line " + begun, "A quote is opened here and not closed.");
    }

    private void endRow() {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.add(new Row(cells, rowLine));
        }
        cells = new ArrayList<>();
        rowLine = line;
    }
}
