package org.vipdrift.capture.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.Meaning;
import org.vipdrift.capture.ui.internal.model.Rates;
import org.vipdrift.capture.ui.internal.model.Rates.Bin;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. How many packets there were when, and what our moves did then: a chart, and beside it a table. */
public final class RateView extends TableView<Bin> {
    private static final Duration PULL = Duration.ofMillis(250);
    private static final int MOST_BINS = 400;
    private @Nullable Meaning from;
    private @Nullable Rates shown;
    private long moves;
    private StepLane steps = new StepLane(List.of());
    private @Nullable RowTable<Bin> table;

    @Override
    protected RowTable<Bin> createTable(Composite parent) {
        CaptureSession session = getSite().getService(CaptureSession.class);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        RateChart chart = new RateChart(sash, "rate.chart", RateView::open, RateView::display);
        Composite right = new Composite(sash, SWT.NONE);
        RowTable<Bin> bins = new RowTable<>(right, "rate", Messages.rate, RateColumns.all(bin -> steps.words(bin)),
                Bin::from);
        SourceLine source = SourceLine.above(bins, right, "rate", Messages.rateFilter, session);
        bins.whenEmpty(new EmptyState(bins.area(), Icon.CAPTURE, Messages.noRate, Messages.noRateSentence).area());
        bins.onOpen(RateView::open);
        sash.setWeights(58, 42);
        bins.onShown(rows -> sash.setMaximizedControl(rows.isEmpty() ? right : null));
        table = bins;
        PlannedMoves own = PlannedMoves.follow(getSite(), sash);
        getSite().getService(UiThread.class).every(PULL, sash, () -> pull(session, bins, chart, source, own));
        return bins;
    }

    @Override
    protected void follow(RowTable<Bin> bins) {
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
    }

    /** Displays the packets of the time from the first to the last row selected alone. */
    void display() {
        RowTable<Bin> bins = table;
        if (bins != null && bins.selection().getSelection() instanceof IStructuredSelection rows && !rows.isEmpty()) {
            List<Bin> chosen = bins.rows().stream().filter(rows.toList()::contains).toList();
            display(new TimeSpan(chosen.stream().mapToLong(Bin::from).min().orElse(0),
                    chosen.stream().mapToLong(Bin::end).max().orElse(1)));
        }
    }

    private static void display(TimeSpan time) {
        Views.reveal(CaptureIds.PACKETS, time);
    }

    /** Goes to the first packet of the time, if there is one. */
    private static void open(Bin bin) {
        if (bin.first() > 0) {
            Views.reveal(CaptureIds.PACKETS, new PacketNumber(bin.first()));
        }
    }

    /** A view nobody sees costs nothing, and keeps nothing of packets that went. */
    private void pull(CaptureSession session, RowTable<Bin> bins, RateChart chart, SourceLine source,
            PlannedMoves own) {
        Meaning meaning = session.meaning();
        boolean visible = bins.area().isVisible();
        if (visible || meaning != from) {
            from = meaning;
            Rates newest = visible ? meaning.rates() : Rates.NONE;
            source.refresh(meaning, newest.odd());
            if (newest != shown || own.version() != moves) {
                shown = newest;
                moves = own.version();
                Rates drawn = newest.atMost(MOST_BINS);
                steps = new StepLane(drawn.size() == 0 ? List.of() : own.steps(drawn.start(), drawn.end()));
                chart.show(drawn, steps);
                bins.show(IntStream.range(0, drawn.size()).mapToObj(drawn::bin)
                        .filter(bin -> bin.all() > 0 || steps.isIn(bin)).toList());
            }
        }
    }
}
