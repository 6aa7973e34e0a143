package org.vipdrift.capture.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Control;
import org.vipdrift.control.StatusBoard;
import org.vipdrift.control.StatusSnapshot;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.FilterField;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. The wire's truth: per VIP who answers, since when, seen by whom, how long ago. */
public final class WireView extends TableView<WireRow> {
    private static final Duration PULL = Duration.ofMillis(250);
    private final Clock clock = Clock.systemUTC();
    private List<WireRow> shown = List.of();

    @Override
    protected RowTable<WireRow> createTable(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        RowTable<WireRow> rows = new RowTable<>(area, "wire", Messages.wire, WireColumns.all(clock), WireRow::key);
        FilterField.above(rows, area, "wire.filter", Messages.wireFilter);
        rows.whenEmpty(new EmptyState(rows.area(), Icon.GROUP, Messages.noWire, Messages.noWireSentence)
                .step(Messages.newGroup, CaptureIds.GROUP_NEW).area());
        rows.onOpen(WireView::open);
        return rows;
    }

    /** The board works as long as somebody is subscribed. */
    @Override
    protected void follow(RowTable<WireRow> rows) {
        StatusBoard board = getSite().getService(Control.class).status();
        keep(board.subscribe(snapshot -> {
        }));
        getSite().getService(UiThread.class).every(PULL, rows.area(), () -> pull(board, rows));
    }

    private void pull(StatusBoard board, RowTable<WireRow> rows) {
        if (!rows.area().isVisible()) {
            return;
        }
        StatusSnapshot snapshot = board.current();
        List<WireRow> newest = board.wire().stream().flatMap(truth -> WireRow.of(truth, snapshot)).toList();
        if (newest.equals(shown)) {
            rows.tick();
        } else {
            shown = newest;
            rows.show(newest);
        }
    }

    /** To the packets if a capture of ours heard it, else to the group. */
    private static void open(WireRow row) {
        if (row.isOverheard()) {
            packets(row);
        } else {
            group(row);
        }
    }

    /** Displays the packets that speak of the VIP and of who answers for it. */
    static void packets(WireRow row) {
        Views.reveal(CaptureIds.PACKETS, row.truth().vip().address());
    }

    static void group(WireRow row) {
        Views.reveal(Views.GROUPS, row.truth().group());
    }
}
