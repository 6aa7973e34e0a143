package org.vipdrift.failover.ui.internal.automatic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.inventory.ServiceCheck;
import org.vipdrift.ui.common.Column;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. A group's health checks, with buttons to add, edit and remove one. */
final class CheckList {
    private final RowTable<ServiceCheck> table;
    private final List<ServiceCheck> checks;
    private final Runnable changed;
    private final List<Button> forOne = new ArrayList<>();

    CheckList(Composite parent, String id, List<ServiceCheck> now, Runnable changed) {
        checks = new ArrayList<>(now);
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = new RowTable<>(area, id, Messages.checks, columns(), ServiceCheck::name);
        GridDataFactory.fillDefaults().grab(true, true).hint(560, 130).span(1, 3).applyTo(table.area());
        table.whenEmpty(new EmptyState(table.area(), Icon.TEST, Messages.noChecks, Messages.noChecksSentence).area());
        table.onOpen(this::edit);
        button(area, id + ".add", Messages.addButton, () -> put(-1, CheckInput.NEW));
        forOne.add(button(area, id + ".edit", Messages.editButton, () -> table.selected().ifPresent(this::edit)));
        forOne.add(button(area, id + ".remove", Messages.removeButton, () -> table.selected().ifPresent(this::remove)));
        table.selection().addSelectionChangedListener(event -> enable());
        table.show(List.copyOf(checks));
        enable();
    }

    List<ServiceCheck> checks() {
        return List.copyOf(checks);
    }

    private static List<Column<ServiceCheck>> columns() {
        return List.of(
                Column.<ServiceCheck>of("name", Messages.columnName, 110, ServiceCheck::name).least(90),
                Column.of("kind", Messages.columnKind, 70, check -> CheckSheet.kind(check.kind())),
                Column.<ServiceCheck>of("what", Messages.columnArguments, 200,
                        check -> String.join(" ", check.arguments())).least(140),
                Column.of("every", Messages.columnEvery, 80, check -> check.intervalMillis() + " ms"),
                Column.of("effect", Messages.columnEffect, 110, check -> Finding.effect(check.weight())));
    }

    private static Button button(Composite parent, String id, String label, Runnable action) {
        Button button = Tag.id(new Button(parent, SWT.PUSH), id);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void edit(ServiceCheck check) {
        put(checks.indexOf(check), CheckInput.of(check));
    }

    /** @param index of the one that is replaced, -1 to add one */
    private void put(int index, CheckInput input) {
        Set<String> others = checks.stream().map(ServiceCheck::name).collect(Collectors.toSet());
        if (index >= 0) {
            others.remove(input.name());
        }
        new CheckSheet(table.table().getShell(), input, others).ask().ifPresent(check -> {
            if (index < 0) {
                checks.add(check);
            } else {
                checks.set(index, check);
            }
            show();
            table.select(check.name());
        });
    }

    private void remove(ServiceCheck check) {
        checks.remove(check);
        show();
    }

    private void show() {
        table.show(List.copyOf(checks));
        enable();
        changed.run();
    }

    private void enable() {
        forOne.forEach(button -> button.setEnabled(table.selected().isPresent()));
    }
}
