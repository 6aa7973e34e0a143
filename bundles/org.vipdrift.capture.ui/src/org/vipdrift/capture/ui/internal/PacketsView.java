package org.vipdrift.capture.ui.internal;

import java.net.InetAddress;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.ui.common.UiThread;
import org.vipdrift.ui.common.Views;

/** Confined to the UI thread. The packets of the capture: list, fields and bytes, each leading to the others. */
public final class PacketsView extends ViewPart implements Views.Revealing {
    private static final Duration PULL = Duration.ofMillis(220);
    private @Nullable PacketsBody body;
    private @Nullable PacketActions actions;

    @Override
    public void createPartControl(Composite parent) {
        CaptureSession session = getSite().getService(CaptureSession.class);
        UiThread ui = getSite().getService(UiThread.class);
        PacketsBody created = new PacketsBody(parent, session, ui);
        body = created;
        actions = created.contribute(getSite());
        getSite().getService(IContextService.class).activateContext(CaptureIds.CONTEXT);
        UnsavedComments.guard(created.area(), session);
        session.look();
        ui.every(PULL, created.area(), created::refresh);
    }

    /** What commands do here; the view has been shown. */
    PacketActions actions() {
        PacketActions made = actions;
        if (made == null) {
            throw new IllegalStateException("The packets view has not been created yet.");
        }
        return made;
    }

    @Override
    public void setFocus() {
        PacketsBody made = body;
        if (made != null) {
            made.focus();
        }
    }

    /** @param identity an address or {@link TimeSpan}: only its packets are displayed, or a {@link PacketNumber} */
    @Override
    public void reveal(Object identity) {
        PacketsBody made = body;
        if (made == null) {
            return;
        }
        if (identity instanceof InetAddress ip) {
            made.filter(AddressFilter.of(ip));
        } else if (identity instanceof TimeSpan time) {
            made.narrow(time);
        } else if (identity instanceof PacketNumber(long number)) {
            made.reveal(number);
        }
    }
}
