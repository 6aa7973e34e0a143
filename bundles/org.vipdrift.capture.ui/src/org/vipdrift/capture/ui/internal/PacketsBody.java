package org.vipdrift.capture.ui.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.PacketPage;
import org.vipdrift.capture.ui.internal.model.PacketSearch.Way;
import org.vipdrift.capture.ui.internal.model.PacketStore;
import org.vipdrift.ui.common.UiThread;

/** Confined to the UI thread. The packets view's widgets and how they are filled. */
final class PacketsBody {
    private static final int ALL = 100;
    private final CaptureSession session;
    private final UiThread ui;
    private final Composite area;
    private final CaptureBar bar;
    private final DisplayFilterBar filter;
    private final Composite middle;
    private final StackLayout stack = new StackLayout();
    private final SashForm panes;
    private final PacketTable packets;
    private final PacketDetails details;
    private final EmptyPage empty;
    private final CountsLine counts;
    private final Grace grace = new Grace(System::nanoTime);

    PacketsBody(Composite parent, CaptureSession session, UiThread ui) {
        this.session = session;
        this.ui = ui;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        bar = new CaptureBar(area, session, this::find);
        filter = new DisplayFilterBar(area, session.filter());
        middle = new Composite(area, SWT.NONE);
        middle.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        panes = new SashForm(middle, SWT.VERTICAL);
        packets = new PacketTable(panes);
        details = new PacketDetails(panes);
        panes.setWeights(60, 40);
        packets.onFocus(new Unhurried<>((delay, task) -> ui.later(delay, area, task), details::show));
        empty = new EmptyPage(middle, () -> filter(""));
        counts = new CountsLine(area);
        stack.topControl = empty.area();
    }

    Composite area() {
        return area;
    }

    /** Joins the list to the workbench: context menus, selection, find and copy. Returns what commands do. */
    PacketActions contribute(IWorkbenchPartSite site) {
        ListActions list = new ListActions(ui, packets, counts);
        FileActions files = new FileActions(session, ui, packets, counts);
        FileDrop.on(area, path -> files.open(Optional.of(path)));
        new PacketCommands(packets, details.fields(), list, bar.find()).contribute(site);
        HeaderMenu.on(packets);
        ConditionSource source = new ConditionSource(packets, details.fields());
        return new PacketActions(filter, source, bar.find(), list, files, new ColourActions(ui, packets, counts),
                others(source));
    }

    private Map<String, Consumer<Map<String, String>>> others(ConditionSource source) {
        Map<String, Consumer<Map<String, String>>> others = new HashMap<>();
        others.putAll(new ColumnActions(packets, details.fields(), counts).commands());
        others.putAll(new CommentActions(packets, counts).commands());
        others.putAll(new FollowActions(filter, packets, source, counts).commands());
        others.putAll(new SavedFilterActions(filter, packets, counts).commands());
        others.putAll(new WiresharkActions(session, ui, packets, counts).commands());
        return others;
    }

    void focus() {
        if (stack.topControl == panes) {
            packets.table().setFocus();
        } else {
            bar.focusInterfaces();
        }
    }

    /** Displays the packets that pass a filter. */
    void filter(String text) {
        filter.applyText(text);
        refresh();
    }

    /** Displays the packets of a time alone, of those that the display filter lets pass. */
    void narrow(TimeSpan time) {
        filter(time.narrow(session.filter().applied().text()));
    }

    /** Selects a packet; a display filter that hides it gives way. */
    void reveal(long number) {
        PacketStore store = session.packets();
        if (number < store.first() || number >= store.next()) {
            counts.say(NLS.bind(Messages.packetGone, number));
            return;
        }
        PacketPage page = session.filter().page(store);
        int index = page.indexAtOrAfter(number);
        if (index == page.count() || page.number(index) != number) {
            filter("");
            counts.say(NLS.bind(Messages.packetHidden, number));
        }
        show(false);
        packets.reveal(number);
    }

    private void find(String text, Way way) {
        if (text.isBlank()) {
            bar.find().found(true);
        } else {
            session.search().find(packets.window().page(), text, packets.window().focusNumber(), way,
                    number -> ui.execute(area, () -> found(number)));
        }
    }

    private void found(OptionalLong number) {
        bar.find().found(number.isPresent());
        number.ifPresent(packets::reveal);
    }

    /** Shows what there is now; a view nobody sees costs nothing. */
    void refresh() {
        show(true);
    }

    /** @param apart whether packets may come a little after the list that shows them, if that was not there before */
    private void show(boolean apart) {
        if (!area.isVisible()) {
            return;
        }
        bar.refresh(session.offer(), session.state());
        filter.refresh();
        PacketStore store = session.packets();
        PacketPage page = session.filter().page(store);
        boolean hidden = store.next() > store.first();
        boolean none = page.count() == 0 && session.filter().percent(store) == ALL
                && !grace.isGiven(session.state().phase());
        if (none) {
            empty.show(Empty.of(session.state(), session.offer(), session.filter().applied().text(), hidden));
        }
        if (top(none ? empty.area() : panes) && apart) {
            soon(); // both at once would hold up what a person does meanwhile
            return;
        }
        boolean all = packets.show(page, apart);
        counts.refresh(session, page);
        if (!all) {
            soon();
        }
    }

    /** After what is new in the view has been painted, and what else waits for the thread. */
    private void soon() {
        ui.later(Unhurried.SOON, area, () -> ui.execute(area, this::refresh));
    }

    /** Whether it was not there before. */
    private boolean top(Control control) {
        boolean other = stack.topControl != control;
        if (other) {
            stack.topControl = control;
            middle.layout();
        }
        return other;
    }
}
