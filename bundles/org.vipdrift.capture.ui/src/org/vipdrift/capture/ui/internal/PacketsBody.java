package org.vipdrift.capture.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPartSite;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.PacketPage;

/** Confined to the UI thread. The packets view's widgets and how they are filled. */
final class PacketsBody {
    private final CaptureSession session;
    private final Composite area;
    private final CaptureBar bar;
    private final Composite middle;
    private final StackLayout stack = new StackLayout();
    private final SashForm panes;
    private final PacketTable packets;
    private final EmptyPage empty;
    private final CountsLine counts;

    PacketsBody(Composite parent, CaptureSession session) {
        this.session = session;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        bar = new CaptureBar(area, session);
        middle = new Composite(area, SWT.NONE);
        middle.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        panes = new SashForm(middle, SWT.VERTICAL);
        packets = new PacketTable(panes);
        PacketDetails details = new PacketDetails(panes);
        panes.setWeights(60, 40);
        packets.onFocus(details::show);
        empty = new EmptyPage(middle, () -> find(""));
        counts = new CountsLine(area);
        stack.topControl = empty.area();
    }

    Composite area() {
        return area;
    }

    /** Joins the list to the workbench: context menu, selection, find and copy. */
    void contribute(IWorkbenchPartSite site) {
        new PacketCommands(packets, bar).contribute(site);
    }

    void focus() {
        if (stack.topControl == panes) {
            packets.table().setFocus();
        } else {
            bar.focusInterfaces();
        }
    }

    void find(String text) {
        bar.find(text);
        refresh();
    }

    /** Shows what there is now; a view nobody sees costs nothing. */
    void refresh() {
        if (!area.isVisible()) {
            return;
        }
        bar.refresh(session.offer(), session.state());
        PacketPage page = session.finder().page(session.ring());
        boolean captured = session.ring().next() > session.ring().first();
        if (page.count() == 0) {
            empty.show(Empty.of(session.state(), session.offer(), session.finder().text(), captured));
        }
        top(page.count() == 0 ? empty.area() : panes);
        packets.show(page);
        counts.refresh(session, page.count());
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            stack.topControl = control;
            middle.layout();
        }
    }
}
