package org.vipdrift.capture.ui.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.CaptureInterface;
import org.vipdrift.core.Printable;
import org.vipdrift.ui.common.Tag;
import org.vipdrift.ui.common.Tone;

/** Confined to the UI thread. A list of interfaces to tick; those chosen stay listed though they are not offered now. */
final class InterfaceTicks {
    private static final int HEIGHT = 96;
    private final Table table;
    private final Set<String> ticked;
    private List<CaptureInterface> shown = List.of();

    InterfaceTicks(Composite parent, String id, Collection<String> chosen, Runnable whenChanged) {
        ticked = new LinkedHashSet<>(chosen);
        table = Tag.id(new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION), id);
        Tag.spoken(table, Messages.optionsInterfaces);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick();
                whenChanged.run();
            }
        });
        fill();
    }

    /** Shows what is offered now. */
    void refresh(List<CaptureInterface> offered) {
        if (!offered.equals(shown)) {
            shown = offered;
            fill();
        }
    }

    private void fill() {
        table.removeAll();
        ticked.stream().filter(name -> shown.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(name -> item(name, Printable.clean(name), false));
        shown.forEach(one -> item(one.name(), InterfaceChoice.text(one), one.isUsable()));
    }

    private void item(String name, String text, boolean usable) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(text);
        item.setData(name);
        item.setChecked(ticked.contains(name));
        if (!usable) {
            item.setForeground(Tone.MUTED.color());
        }
    }

    private void tick() {
        ticked.clear();
        Arrays.stream(table.getItems()).filter(TableItem::getChecked).map(item -> String.valueOf(item.getData()))
                .forEach(ticked::add);
    }

    List<String> names() {
        return List.copyOf(ticked);
    }
}
