package org.vipdrift.capture.ui.internal;

import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.capture.ui.internal.model.PacketStore;
import org.vipdrift.ui.common.Confirm;
import org.vipdrift.ui.common.Icon;

/** Confined to the UI thread. Asks before packets go whose comments are in no file yet, also when the console ends. */
final class UnsavedComments implements IWorkbenchListener {
    private final Control owner;
    private final CaptureSession session;

    private UnsavedComments(Control owner, CaptureSession session) {
        this.owner = owner;
        this.session = session;
    }

    /** Asks at the console's end, as long as the owner is there. */
    static void guard(Control owner, CaptureSession session) {
        UnsavedComments guard = new UnsavedComments(owner, session);
        PlatformUI.getWorkbench().addWorkbenchListener(guard);
        owner.addListener(SWT.Dispose, event -> PlatformUI.getWorkbench().removeWorkbenchListener(guard));
    }

    /** Whether nothing would be lost, or the person does not mind. */
    static boolean mayGo(@Nullable Shell shell, Stream<PacketStore> packets) {
        int unsaved = packets.distinct().mapToInt(PacketStore::unsavedComments).sum();
        return unsaved == 0 || Confirm.ask(shell, "comments.unsaved", Icon.STATE_NOTICE, Messages.unsavedHeading,
                NLS.bind(Messages.unsavedSentence, unsaved), Messages.unsavedDiscard);
    }

    /** The same of live packets and of the file shown. */
    static boolean mayAllGo(@Nullable Shell shell, CaptureSession session) {
        return mayGo(shell, Stream.of(session.packets(), session.ring()));
    }

    @Override
    @NonNullByDefault({})
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        return forced || owner.isDisposed() || mayAllGo(owner.getShell(), session);
    }

    @Override
    @NonNullByDefault({})
    public void postShutdown(IWorkbench workbench) {
        return;
    }
}
