package org.vipdrift.capture.ui.internal.model;

import org.vipdrift.capture.Stations;

/** Thread-safe. Who has which address, and what changed lately. */
public final class StationHistory {
    private final Stations stations = new Stations();
    private final ChangeLog changes = new ChangeLog();

    StationHistory() {
        stations.onChange(changes::add);
    }

    public Stations stations() {
        return stations;
    }

    public ChangeLog changes() {
        return changes;
    }
}
