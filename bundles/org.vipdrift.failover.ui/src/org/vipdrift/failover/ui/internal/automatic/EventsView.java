package org.vipdrift.failover.ui.internal.automatic;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.vipdrift.control.Control;
import org.vipdrift.control.Events;
import org.vipdrift.control.HostEvent;
import org.vipdrift.control.Story;
import org.vipdrift.core.Status;
import org.vipdrift.failover.ui.internal.Sentence;
import org.vipdrift.ui.common.EmptyState;
import org.vipdrift.ui.common.Icon;
import org.vipdrift.ui.common.RowTable;
import org.vipdrift.ui.common.TableView;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Work;

/**
 * Confined to the UI thread. What the agents of all hosts did and saw, newest first, also while no console was there;
 * beside it the takeovers among that, explained.
 */
public final class EventsView extends TableView<HostEvent> {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private @Nullable EventBar bar;
    private @Nullable RowTable<HostEvent> table;
    private @Nullable RowTable<Story> stories;
    private Known known = new Known(List.of(), List.of());
    /** How often reading was begun, and the last one that is shown. */
    private int begun;
    private int arrived;

    /** Read together, off the UI thread. */
    private record Known(List<HostEvent> events, List<Story> stories) {
        static Known of(Events events) {
            return new Known(List.copyOf(events.known()), List.copyOf(events.stories()));
        }
    }

    @Override
    protected RowTable<HostEvent> createTable(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = white(sash);
        EventBar above = new EventBar(left, this::show);
        RowTable<HostEvent> events = EventTables.events(left, "events");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(events.area());
        above.filters(events);
        bar = above;
        events.whenEmpty(new EmptyState(events.area(), Icon.EVENTS, Messages.noEvents, Messages.noEventsSentence)
                .area());
        details(sash, events);
        sash.setWeights(56, 44);
        events.onShown(rows -> sash.setMaximizedControl(known.events().isEmpty() ? left : null));
        return events;
    }

    @Override
    protected void follow(RowTable<HostEvent> events) {
        table = events;
        UiThread ui = getSite().getService(UiThread.class);
        Events source = getSite().getService(Control.class).events();
        keep(source.subscribe(fresh -> ui.execute(events.area(), () -> load(ui, source))));
        load(ui, source);
        new Work<List<HostEvent>>(ui, Messages.readEventsJob, (progress, cancellation) -> source.refresh(LIMIT))
                .quiet().done(fresh -> load(ui, source)).start();
    }

    /** Of two readings that overlap, the one begun later knows all that was told by then: an earlier one comes too late. */
    private void load(UiThread ui, Events source) {
        begun++;
        int number = begun;
        new Work<>(ui, Messages.readEventsJob, (progress, cancellation) -> Known.of(source)).quiet().done(newest -> {
            if (number > arrived) {
                arrived = number;
                know(newest);
            }
        }).start();
    }

    private void know(Known newest) {
        if (!newest.equals(known)) {
            known = newest;
            show();
        }
    }

    private void show() {
        RowTable<HostEvent> events = table;
        RowTable<Story> told = stories;
        EventBar above = bar;
        if (events != null && told != null && above != null && !events.area().isDisposed()) {
            above.offer(known.events());
            EventFilter filter = above.filter();
            events.show(filter.of(known.events()));
            told.show(filter.stories(known.stories()));
            if (told.selected().isEmpty() && events.selected().isEmpty() && !told.rows().isEmpty()) {
                told.select(told.rows().getFirst());
            }
        }
    }

    private void details(Composite parent, RowTable<HostEvent> events) {
        Composite area = white(parent);
        RowTable<Story> told = EventTables.stories(area, "events.stories");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(told.area());
        told.whenEmpty(new EmptyState(told.area(), Icon.FAILOVER, Messages.noStories, Messages.noStoriesSentence)
                .area());
        Sentence sentence = new Sentence(area, "events.sentence");
        told.selection().addSelectionChangedListener(event -> told.selected().ifPresent(story -> {
            story.events().stream().findFirst().ifPresent(first -> events.select(key(first)));
            sentence.say(story.sentence(), Status.State.OK);
        }));
        events.selection().addSelectionChangedListener(event -> events.selected().ifPresent(
                row -> sentence.say(NLS.bind(Messages.eventSentence, EventTables.precision(row), row.sentence()),
                        EventTables.isAlarm(row) ? Status.State.PROBLEM : Status.State.OK)));
        stories = told;
    }

    private static Object key(HostEvent event) {
        return List.of(event.host(), event.number());
    }

    private static Composite white(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setBackground(area.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        return area;
    }
}
