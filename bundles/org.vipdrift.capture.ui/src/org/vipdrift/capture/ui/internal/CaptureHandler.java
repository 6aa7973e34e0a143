package org.vipdrift.capture.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.vipdrift.capture.ui.internal.model.CaptureSession;
import org.vipdrift.ui.common.UiThread;

/** Starts and stops the capture, asks how, clears what was captured, looks for interfaces. */
public final class CaptureHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        CaptureSession session = window.getService(CaptureSession.class);
        switch (event.getCommand().getId()) {
            case CaptureIds.START -> start(window, session);
            case CaptureIds.STOP -> session.stop();
            case CaptureIds.OPTIONS -> options(window, session);
            case CaptureIds.CLEAR -> clear(window, session);
            default -> session.look();
        }
        return null;
    }

    private static void options(IWorkbenchWindow window, CaptureSession session) throws ExecutionException {
        OptionsSheet sheet = new OptionsSheet(window.getShell(), session, window.getService(UiThread.class));
        if (sheet.open() == Window.OK && sheet.isToStart()) {
            start(window, session);
        }
    }

    private static void clear(IWorkbenchWindow window, CaptureSession session) {
        if (mayGo(window, session)) {
            session.clear();
        }
    }

    private static boolean mayGo(IWorkbenchWindow window, CaptureSession session) {
        return UnsavedComments.mayAllGo(window.getShell(), session);
    }

    /** In front of the view, which knows what was chosen last. */
    private static void start(IWorkbenchWindow window, CaptureSession session) throws ExecutionException {
        if (!mayGo(window, session)) {
            return;
        }
        try {
            window.getActivePage().showView(CaptureIds.PACKETS);
            session.start();
        } catch (PartInitException e) {
            throw new ExecutionException("The packets cannot be shown.", e);
        }
    }
}
