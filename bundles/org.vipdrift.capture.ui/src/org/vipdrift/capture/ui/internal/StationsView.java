package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.capture.ui.internal.model.StationHistory;
import org.vipdrift.control.Control;
import org.vipdrift.ui.common.RowCommands;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. Who has which address, live or in the file shown, and what changed. */
public final class StationsView extends TableView<StationRow> {
    private static final Duration PULL = Duration.ofMillis(250);
    private final StationNames names = new StationNames();
    private @Nullable Seen shown;
    private @Nullable StationActions actions;

    /** What the rows were made of. */
    private record Seen(StationHistory history, long stations, int names, long moves) {
    }

    /** What is brought up to date together. */
    private record Parts(CaptureSession session, RowTable<StationRow> stations, RowTable<ChangeRow> changes,
            NoStations empty, SourceLine source, StationFooter footer, PlannedMoves planned) {
    }

    @Override
    protected RowTable<StationRow> createTable(Composite parent) {
        CaptureSession session = getSite().getService(CaptureSession.class);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(sash, SWT.NONE);
        RowTable<StationRow> stations = new RowTable<>(left, "stations", Messages.stations, StationColumns.stations(),
                StationRow::ip);
        SourceLine source = SourceLine.above(stations, left, "stations", Messages.stationFilter, session);
        stations.onOpen(row -> Views.reveal(CaptureIds.PACKETS, row.ip()));
        RowTable<ChangeRow> changes = new RowTable<>(sash, "stations.changes", Messages.changes,
                StationColumns.changes(), ChangeRow::change);
        RowCommands.contextMenu(changes, getSite(), CaptureIds.CHANGES);
        sash.setWeights(58, 42);
        stations.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? left : null));
        Parts parts = new Parts(session, stations, changes, new NoStations(stations, session), source,
                new StationFooter(left),
                PlannedMoves.follow(getSite(), sash));
        UiThread ui = getSite().getService(UiThread.class);
        actions = new StationActions(session, ui, getSite().getShell(), source);
        ui.every(PULL, sash, () -> pull(parts));
        return stations;
    }

    @Override
    protected void follow(RowTable<StationRow> stations) {
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
    }

    /** What commands do here. */
    void run(String command, Optional<Path> file) {
        StationActions made = actions;
        if (made != null) {
            made.run(command, file, getSite().getService(Control.class).inventory().current());
        }
    }

    /** A view nobody sees costs nothing, and keeps nothing of packets that went. */
    private void pull(Parts parts) {
        Meaning meaning = parts.session.meaning();
        StationHistory history = meaning.history();
        Seen before = shown;
        if (parts.stations.area().isVisible()) {
            meaning.goOn();
        } else if (before != null && before.history == history) {
            return;
        }
        parts.empty.refresh(meaning);
        parts.source.refresh(meaning, history.stations().forgotten());
        parts.footer.show(names.source(), parts.session.keeper());
        Seen newest = new Seen(history, history.stations().version(), names.generation(), parts.planned.version());
        if (!newest.equals(before)) {
            shown = newest;
            show(parts, history);
        }
    }

    private void show(Parts parts, StationHistory history) {
        parts.stations.show(history.stations().snapshot().stream()
                .map(station -> StationRow.of(station, names.of(station.mac()), parts.planned))
                .sorted(StationRow.ORDER).toList());
        parts.changes.show(ChangeRow.of(history.changes().snapshot(), parts.planned));
    }
}
