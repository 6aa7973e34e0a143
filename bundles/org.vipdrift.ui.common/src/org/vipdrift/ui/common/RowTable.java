package org.vipdrift.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Widget;

/**
 * Confined to the UI thread. A table that shows a list of values as its {@link Column}s say: sorted by a click on a
 * header, filtered, copied as text and CSV, with an empty state. Only visible rows cost anything.
 */
public final class RowTable<T> {
    static final String KEY = RowTable.class.getName();
    private final List<Column<T>> columns;
    private final Function<? super T, ?> identity;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Table table;
    private final RowItems<T> items;
    private final RowSelection<T> selection = new RowSelection<>(this);
    private @Nullable Control whenEmpty;
    private Consumer<List<? extends T>> whenShown = rows -> {
    };
    private Grouping<T> grouping = (rows, filtered) -> rows;
    private Function<? super T, String> searched = row -> "";
    private RowOrder<T> order = new RowOrder<>(null, false, "");
    private List<? extends T> given = List.of();
    private List<T> shown = List.of();

    /**
     * @param id stable name, for driving programs and under which the layout is remembered
     * @param spoken what a screen reader calls it
     * @param identity what stays the same while a row's values change: the selection follows it
     */
    public RowTable(Composite parent, String id, String spoken, List<Column<T>> columns,
            Function<? super T, ?> identity) {
        this.columns = List.copyOf(columns);
        this.identity = identity;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        table = Tag.spoken(Tag.id(new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI), id), spoken);
        table.setData(KEY, this);
        table.setScrollbarsMode(SWT.NONE);
        new RowColumns<>(id, table, this.columns, this::sortBy);
        items = new RowItems<>(table, this.columns);
        table.addListener(SWT.Selection, event -> selection.update(selectedRows()));
        table.addListener(SWT.KeyDown, event -> RowClipboard.key(event, this));
        stack.topControl = table;
    }

    /** What is laid out by the parent. */
    public Composite area() {
        return area;
    }

    public Table table() {
        return table;
    }

    public ISelectionProvider selection() {
        return selection;
    }

    /** What to show instead of a table without rows. @param control a child of {@link #area()} */
    public void whenEmpty(Control control) {
        whenEmpty = control;
        reveal();
    }

    /** A column that has nothing to show leaves its room to the others. */
    public void spare(String column, boolean spare) {
        RowColumns.spare(table, column, spare);
    }

    /** Puts rows between others, as headings of those that follow, or leaves rows out that are folded away. */
    @FunctionalInterface
    public interface Grouping<T> {

        /**
         * @param rows in their order
         * @param filtered whether these are only some of them
         */
        List<T> apply(List<T> rows, boolean filtered);
    }

    /** What the filter looks at beside the cells. */
    public void search(Function<? super T, String> more) {
        searched = more;
    }

    /** Groups the rows from now on, after they were filtered and sorted. */
    public void group(Grouping<T> newGrouping) {
        grouping = newGrouping;
        arrange();
    }

    /** Called with the row that was double-clicked or entered. */
    public void onOpen(Consumer<T> opener) {
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(opener));
    }

    /** Called with the rows given each time there are some for the first time, or none any more; also now. */
    public void onShown(Consumer<List<? extends T>> consumer) {
        whenShown = whenShown.andThen(consumer);
        consumer.accept(given);
    }

    /** Shows these rows; the selection stays on the same identities. */
    public void show(List<? extends T> rows) {
        boolean changed = given.isEmpty() != rows.isEmpty();
        given = rows;
        arrange();
        if (changed) {
            whenShown.accept(rows);
        }
    }

    public void filter(String text) {
        order = order.filtered(text);
        arrange();
    }

    /** Brings the visible rows up to date: for cells whose text depends on the time. */
    public void tick() {
        if (table.isVisible()) {
            items.refresh();
        }
    }

    /** Filters, sorts and groups the rows again: for what the rows say in another way than before. */
    public void rearrange() {
        arrange();
    }

    /** Selects and reveals the row with the identity of this one, or with this identity. */
    public void select(Object rowOrIdentity) {
        int index = indexOf(rowOrIdentity);
        if (index >= 0) {
            table.setSelection(index);
            selection.update(selectedRows());
        }
    }

    public Optional<T> selected() {
        return selectedRows().stream().findFirst();
    }

    /** The rows shown, in their order. */
    public List<T> rows() {
        return shown;
    }

    List<T> selectedRows() {
        return Arrays.stream(table.getSelectionIndices()).sorted().filter(i -> i < shown.size()).mapToObj(shown::get)
                .toList();
    }

    /** What a cell says beyond its text; empty for nothing. */
    String tip(int row, int column) {
        return row < 0 || row >= shown.size() ? "" : columns.get(column).tip().apply(shown.get(row));
    }

    List<Column<T>> columns() {
        return columns;
    }

    private void sortBy(Column<T> column) {
        order = order.clicked(column);
        RowColumns.mark(table, column, order);
        arrange();
    }

    private void arrange() {
        Set<Object> kept = selectedRows().stream().<Object>map(identity::apply).collect(Collectors.toSet());
        shown = grouping.apply(order.apply(given, columns, searched), order.isFiltered());
        items.show(shown);
        keepSelected(kept);
        selection.update(selectedRows());
        reveal();
    }

    /** Selects the rows of these identities where they are now; what is in view stays. */
    private void keepSelected(Set<Object> identities) {
        int[] wanted = identities.isEmpty() ? new int[0]
                : IntStream.range(0, shown.size()).filter(i -> identities.contains(identity.apply(shown.get(i))))
                        .toArray();
        int[] now = table.getSelectionIndices();
        Arrays.sort(now);
        if (!Arrays.equals(wanted, now)) {
            table.deselectAll();
            table.select(wanted);
        }
    }

    private int indexOf(Object rowOrIdentity) {
        for (int i = 0; i < shown.size(); i++) {
            Object id = identity.apply(shown.get(i));
            if (Objects.equals(id, rowOrIdentity) || shown.get(i).equals(rowOrIdentity)) {
                return i;
            }
        }
        return -1;
    }

    private void reveal() {
        Control empty = whenEmpty;
        Control top = empty != null && given.isEmpty() ? empty : table;
        if (stack.topControl != top) {
            stack.topControl = top;
            area.layout();
        }
    }

    /** The table a widget is, if it is one of ours. */
    static Optional<RowTable<?>> of(@Nullable Widget widget) {
        return widget == null ? Optional.empty() : Optional.ofNullable((RowTable<?>) widget.getData(KEY));
    }
}
