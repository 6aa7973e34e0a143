package org.vipdrift.failover.ui.internal.automatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. What a group has several of, each with a name, with buttons to add, edit and remove one. */
final class NamedList<T> {
    private final Kind<T> kind;
    private final RowTable<T> table;
    private final List<T> all;
    private final Runnable changed;
    private final List<Button> forOne = new ArrayList<>();

    /**
     * What the list is of.
     *
     * @param sentence shown while there are none
     */
    record Kind<T>(String title, String none, String sentence, List<Column<T>> columns, Function<T, String> name,
            Asking<T> asking) {
        Kind {
            columns = List.copyOf(columns);
        }
    }

    /** Opens the dialog of one. */
    @FunctionalInterface
    interface Asking<T> {
        /** @param begun null for a new one. @param taken the names of the others. @return empty if it was called off */
        Optional<T> ask(Shell parent, @Nullable T begun, Set<String> taken);
    }

    NamedList(Composite parent, String id, Kind<T> kind, List<T> now, Runnable changed) {
        this.kind = kind;
        all = new ArrayList<>(now);
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = new RowTable<>(area, id, kind.title(), kind.columns(), kind.name());
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 130).span(1, 3).applyTo(table.area());
        table.whenEmpty(new EmptyState(table.area(), Icon.TEST, kind.none(), kind.sentence()).area());
        table.onOpen(this::put);
        button(area, id + ".add", Messages.addButton, () -> put(null));
        forOne.add(button(area, id + ".edit", Messages.editButton, () -> table.selected().ifPresent(this::put)));
        forOne.add(button(area, id + ".remove", Messages.removeButton, () -> table.selected().ifPresent(this::remove)));
        table.selection().addSelectionChangedListener(event -> enable());
        table.show(List.copyOf(all));
        enable();
    }

    List<T> all() {
        return List.copyOf(all);
    }

    private static Button button(Composite parent, String id, String label, Runnable action) {
        Button button = Tag.id(new Button(parent, SWT.PUSH), id);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** @param old the one that is replaced, null to add one */
    private void put(@Nullable T old) {
        Set<String> others = all.stream().filter(one -> one != old).map(kind.name()).collect(Collectors.toSet());
        kind.asking().ask(table.table().getShell(), old, others).ifPresent(made -> {
            if (old == null) {
                all.add(made);
            } else {
                all.set(all.indexOf(old), made);
            }
            show();
            table.select(kind.name().apply(made));
        });
    }

    private void remove(T one) {
        all.remove(one);
        show();
    }

    private void show() {
        table.show(List.copyOf(all));
        enable();
        changed.run();
    }

    private void enable() {
        forOne.forEach(button -> button.setEnabled(table.selected().isPresent()));
    }
}
