package org.vipdrift.capture.ui.internal.model;

import java.util.List;
import org.vipdrift.capture.ArpDat;
import org.vipdrift.capture.Station;
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

    /** All that is worth to be known for long: who had which address until when. */
    ArpDat known() {
        return ArpDat.ofAll(stations.snapshot());
    }

    /** Another that knows the same stations, and nothing of packets and changes. */
    StationHistory anew() {
        StationHistory fresh = new StationHistory();
        List<Station> all = known().stations();
        fresh.stations.restore(all);
        return fresh;
    }

    void forget() {
        stations.clear();
        changes.clear();
    }
}
