package org.vipdrift.ui.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;

/** Immutable. Which rows are shown, and in which order. */
final class RowOrder<T> {
    private final @Nullable Column<T> column;
    private final boolean descending;
    private final String filter;

    /**
     * @param column to sort by; null keeps the order given
     * @param filter shown are rows with a cell that contains it, whatever the case; empty shows all
     */
    RowOrder(@Nullable Column<T> column, boolean descending, String filter) {
        this.column = column;
        this.descending = descending;
        this.filter = filter;
    }

    boolean isSorted() {
        return column != null;
    }

    boolean isDescending() {
        return descending;
    }

    boolean isFiltered() {
        return !filter.isBlank();
    }

    /** Ascending, then descending, then as given. */
    RowOrder<T> clicked(Column<T> clicked) {
        if (clicked != column) {
            return new RowOrder<>(clicked, false, filter);
        }
        return descending ? new RowOrder<>(null, false, filter) : new RowOrder<>(clicked, true, filter);
    }

    RowOrder<T> filtered(String newFilter) {
        return new RowOrder<>(column, descending, newFilter);
    }

    /** @param searched what the filter looks at beside the cells */
    List<T> apply(List<? extends T> rows, List<Column<T>> columns, Function<? super T, String> searched) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        List<T> kept = rows.stream().<T>map(row -> row).filter(row -> matches(row, columns, searched, wanted)).toList();
        Column<T> by = column;
        if (by == null) {
            return kept;
        }
        if (by.order() instanceof KeyOrder<T, ?> keys) {
            return keys.sorted(kept, descending);
        }
        Comparator<T> order = descending ? by.order().reversed() : by.order();
        return kept.stream().sorted(order).toList();
    }

    private static <T> boolean matches(T row, List<Column<T>> columns, Function<? super T, String> searched,
            String wanted) {
        return wanted.isEmpty() || contains(searched.apply(row), wanted)
                || columns.stream().anyMatch(c -> contains(c.text().apply(row), wanted));
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
