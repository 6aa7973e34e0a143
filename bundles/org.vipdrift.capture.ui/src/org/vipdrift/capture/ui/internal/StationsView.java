package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.vipdrift.capture.StationChange;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. Who has which address, heard on the wire, and what changed. */
public final class StationsView extends TableView<StationRow> {
    private static final Duration PULL = Duration.ofMillis(250);
    private final StationNames names = new StationNames();
    private long shown = -1;
    private List<StationChange> shownChanges = List.of();

    @Override
    protected RowTable<StationRow> createTable(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(sash, SWT.NONE);
        RowTable<StationRow> stations = new RowTable<>(left, "stations", Messages.stations, StationColumns.stations(),
                StationRow::ip);
        FilterField.above(stations, left, "stations.filter", Messages.stationFilter);
        stations.whenEmpty(new EmptyState(stations.area(), Icon.CAPTURE, Messages.noStations,
                Messages.noStationsSentence).step(Messages.startCapture, CaptureIds.START).area());
        stations.onOpen(row -> Views.reveal(CaptureIds.PACKETS, row.ip()));
        RowTable<StationChange> changes = new RowTable<>(sash, "stations.changes", Messages.changes,
                StationColumns.changes(), change -> change);
        sash.setWeights(60, 40);
        stations.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? left : null));
        followChanges(changes);
        return stations;
    }

    @Override
    protected void follow(RowTable<StationRow> stations) {
        CaptureSession session = getSite().getService(CaptureSession.class);
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
        getSite().getService(UiThread.class).every(PULL, stations.area(), () -> pull(session, stations));
    }

    private void pull(CaptureSession session, RowTable<StationRow> stations) {
        long version = 2 * session.stations().version() + names.generation();
        if (version != shown) {
            shown = version;
            stations.show(session.stations().snapshot().stream()
                    .map(station -> new StationRow(station, names.of(station.mac())))
                    .sorted(StationRow.ORDER).toList());
        }
    }

    private void followChanges(RowTable<StationChange> changes) {
        CaptureSession session = getSite().getService(CaptureSession.class);
        getSite().getService(UiThread.class).every(PULL, changes.area(),
                () -> pull(session.changes().snapshot(), changes));
    }

    /** New stations come after the others, each part latest first. */
    private void pull(List<StationChange> newest, RowTable<StationChange> changes) {
        if (!newest.equals(shownChanges)) {
            shownChanges = newest;
            changes.show(newest.stream().sorted(Comparator.comparing(StationChange::isNewStation)).toList());
        }
    }
}
