package org.vipdrift.inventory.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.core.HostId;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Hosts with a tick for those that are members, in the order of preference. */
final class MemberTable {
    private final Table table;
    private final List<HostId> hosts;
    private final Runnable changed;

    MemberTable(Composite parent, String id, List<HostId> all, Runnable changed) {
        hosts = new ArrayList<>(all);
        this.changed = changed;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        table = Tag.id(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION), id);
        Tag.spoken(table, Messages.fieldMembers);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, 120).span(1, 2).applyTo(table);
        hosts.forEach(host -> new TableItem(table, SWT.NONE).setText(host.name()));
        table.addListener(SWT.Selection, event -> changed.run());
        button(area, id + ".up", Messages.up, -1);
        button(area, id + ".down", Messages.down, 1);
    }

    /** The ticked hosts, the preferred one first. */
    List<HostId> members() {
        return Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> hosts.get(table.indexOf(item)))
                .toList();
    }

    private void button(Composite parent, String id, String label, int step) {
        Button button = Tag.id(new Button(parent, SWT.PUSH), id);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        button.addListener(SWT.Selection, event -> move(step));
    }

    private void move(int step) {
        int from = table.getSelectionIndex();
        int to = from + step;
        if (from >= 0 && to >= 0 && to < hosts.size()) {
            boolean moved = table.getItem(from).getChecked();
            table.getItem(from).setChecked(table.getItem(to).getChecked());
            table.getItem(to).setChecked(moved);
            Collections.swap(hosts, from, to);
            table.getItem(from).setText(hosts.get(from).name());
            table.getItem(to).setText(hosts.get(to).name());
            table.setSelection(to);
            changed.run();
        }
    }
}
