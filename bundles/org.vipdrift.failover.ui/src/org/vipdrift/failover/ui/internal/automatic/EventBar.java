package org.vipdrift.failover.ui.internal.automatic;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.HostEvent;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.Tag;

/** Confined to the UI thread. Above the events: of which group, of which host, and with which words. */
final class EventBar {
    private final Composite area;
    private final Combo group;
    private final Combo host;

    /** @param changed called when another group or host is wanted */
    EventBar(Composite parent, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setBackground(parent.getBackground());
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).extendedMargins(4, 4, 2, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        group = combo("events.group", Messages.ofGroup, Messages.allGroups, changed);
        host = combo("events.host", Messages.ofHost, Messages.allHosts, changed);
    }

    /** Adds the field for words once the table is there. */
    void filters(RowTable<HostEvent> events) {
        FilterField.in(area, events, "events.filter", Messages.filterEvents);
        events.onShown(rows -> FilterField.reveal(area, isFiltered() || !rows.isEmpty()));
    }

    EventFilter filter() {
        return new EventFilter(chosen(group), chosen(host));
    }

    /** Offers the groups and hosts there are; what is chosen stays. */
    void offer(List<HostEvent> all) {
        offer(group, EventFilter.groups(all));
        offer(host, EventFilter.hosts(all));
    }

    private boolean isFiltered() {
        return !filter().equals(EventFilter.ALL);
    }

    private static void offer(Combo combo, List<String> names) {
        String[] items = Stream.concat(Stream.of(combo.getItem(0)), names.stream()).toArray(String[]::new);
        if (!List.of(items).equals(List.of(combo.getItems()))) {
            String kept = combo.getText();
            combo.setItems(items);
            combo.select(Math.max(0, combo.indexOf(kept)));
        }
    }

    private Combo combo(String id, String spoken, String all, Runnable changed) {
        Combo combo = Tag.spoken(Tag.id(new Combo(area, SWT.READ_ONLY), id), spoken);
        combo.add(all);
        combo.select(0);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> changed.run());
        return combo;
    }

    private static String chosen(Combo combo) {
        return combo.getSelectionIndex() <= 0 ? "" : combo.getText();
    }
}
