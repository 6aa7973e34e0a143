package org.vipdrift.cli.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Confined to one thread. Rows under headings, aligned; numbers to the right; no lines drawn. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 30;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Column(String heading, boolean right) {
    }

    public Table column(String heading) {
        columns.add(new Column(heading, false));
        return this;
    }

    /** A column of numbers. */
    public Table numbers(String heading) {
        columns.add(new Column(heading, true));
        return this;
    }

    /** @param cells one per column */
    public Table row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The last column is wrapped where the terminal ends, if there is room enough for it to be read. */
    public List<String> lines(Ink ink) {
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        int before = IntStream.of(widths).limit(widths.length - 1).map(w -> w + GAP.length()).sum();
        int room = ink.columns() - before < NARROWEST ? Ink.UNLIMITED : ink.columns() - before;
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(c -> new Cell(c.heading, Tone.QUIET)).toList(), widths, ink));
        for (List<Cell> row : rows) {
            List<String> parts = Columns.wrap(row.getLast().text(), room);
            for (int i = 0; i < parts.size(); i++) {
                lines.add(line(part(row, parts.get(i), i == 0), widths, ink));
            }
        }
        return lines;
    }

    /** The row with one part of its last cell, blank before it except on the first line. */
    private static List<Cell> part(List<Cell> row, String text, boolean first) {
        List<Cell> cells = new ArrayList<>();
        row.subList(0, row.size() - 1).forEach(cell -> cells.add(first ? cell : Cell.of("")));
        cells.add(new Cell(text, row.getLast().tone()));
        return cells;
    }

    private int width(int column) {
        int widest = rows.stream().mapToInt(row -> Columns.width(row.get(column).text())).max().orElse(0);
        return Math.max(widest, Columns.width(columns.get(column).heading));
    }

    private String line(List<Cell> cells, int[] widths, Ink ink) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String padding = " ".repeat(Math.max(0, widths[i] - Columns.width(cell.text())));
            String text = ink.paint(cell.tone(), cell.text());
            line.append(i == 0 ? "" : GAP).append(columns.get(i).right ? padding + text : text + padding);
        }
        return line.toString().stripTrailing();
    }
}
