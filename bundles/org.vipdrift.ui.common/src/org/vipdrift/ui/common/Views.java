package org.vipdrift.ui.common;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The views' ids, and the way to bring one forward with something selected in it. UI thread only. */
public final class Views {
    public static final String HOSTS = "org.vipdrift.inventory.ui.hosts";
    public static final String GROUPS = "org.vipdrift.failover.ui.groups";
    public static final String DRIFTS = "org.vipdrift.failover.ui.drifts";
    public static final String ELECTION = "org.vipdrift.failover.ui.election";
    public static final String EVENTS = "org.vipdrift.failover.ui.events";
    public static final String PACKETS = "org.vipdrift.capture.ui.packets";
    public static final String STATIONS = "org.vipdrift.capture.ui.stations";
    public static final String TAKEOVERS = "org.vipdrift.capture.ui.takeovers";
    public static final String NOTES = "org.vipdrift.capture.ui.notes";
    public static final String RATE = "org.vipdrift.capture.ui.rate";
    public static final String WIRE = "org.vipdrift.capture.ui.wire";

    private Views() {
    }

    /** A view that can select one of the things it shows. */
    public interface Revealing {

        /** @param identity a HostId, GroupId or a drift's id; others are ignored */
        void reveal(Object identity);
    }

    /** Brings the view forward and selects what has this identity. */
    public static void reveal(String viewId, Object identity) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page != null) {
            try {
                if (page.showView(viewId) instanceof Revealing view) {
                    view.reveal(identity);
                }
            } catch (PartInitException e) {
                throw new IllegalStateException("The view " + viewId + " cannot be shown.", e);
            }
        }
    }
}
