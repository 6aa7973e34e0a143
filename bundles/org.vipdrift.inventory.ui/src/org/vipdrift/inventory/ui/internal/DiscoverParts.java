package org.vipdrift.inventory.ui.internal;

import java.util.List;
import org.eclipse.swt.widgets.Button;

/** Confined to the UI thread. What {@link DiscoverSheet} consists of, from top to bottom. */
record DiscoverParts(DiscoverQuestion question, Button looks, DiscoverGroups groups, Button search, DiscoverTable table,
        DiscoverReport report, DiscoverGiven given) {

    /** Nothing is found yet. */
    void clear() {
        groups.clear();
        table.show(List.of());
        report.searching();
        search.setText(Messages.stopButton);
    }
}
