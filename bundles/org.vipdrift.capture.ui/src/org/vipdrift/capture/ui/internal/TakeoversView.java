package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.Findings;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. Which addresses and virtual routers went from whom to whom, latest first. */
public final class TakeoversView extends TableView<TakeoverRow> {
    private static final Duration PULL = Duration.ofMillis(250);
    private @Nullable Meaning from;
    private Seen shown = new Seen(null, 0);

    /** What the rows were made of. */
    private record Seen(@Nullable Findings findings, long moves) {
    }

    @Override
    protected RowTable<TakeoverRow> createTable(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        CaptureSession session = getSite().getService(CaptureSession.class);
        RowTable<TakeoverRow> takeovers = new RowTable<>(area, "takeovers", Messages.takeovers, TakeoverColumns.all(),
                TakeoverRow::key);
        SourceLine source = SourceLine.above(takeovers, area, "takeovers", Messages.takeoverFilter, session);
        takeovers.whenEmpty(new EmptyState(takeovers.area(), Icon.DRIFTS, Messages.noTakeovers,
                Messages.noTakeoversSentence).area());
        takeovers.onOpen(row -> Views.reveal(CaptureIds.PACKETS, new PacketNumber(row.takeover().packet())));
        PlannedMoves planned = PlannedMoves.follow(getSite(), area);
        getSite().getService(UiThread.class).every(PULL, area, () -> pull(session, takeovers, source, planned));
        return takeovers;
    }

    @Override
    protected void follow(RowTable<TakeoverRow> takeovers) {
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
    }

    /** A view nobody sees costs nothing, and keeps nothing of packets that went. */
    private void pull(CaptureSession session, RowTable<TakeoverRow> takeovers, SourceLine source,
            PlannedMoves planned) {
        Meaning meaning = session.meaning();
        boolean visible = takeovers.area().isVisible();
        if (visible || meaning != from) {
            from = meaning;
            Findings findings = visible ? meaning.findings() : Findings.NONE;
            source.refresh(meaning, findings.olderTakeovers());
            show(findings, takeovers, planned);
        }
    }

    private void show(Findings findings, RowTable<TakeoverRow> takeovers, PlannedMoves planned) {
        Seen newest = new Seen(findings, planned.version());
        if (newest.findings() != shown.findings() || newest.moves() != shown.moves()) {
            shown = newest;
            takeovers.show(findings.takeovers().stream().map(takeover -> TakeoverRow.of(takeover, planned)).toList());
        }
    }
}
