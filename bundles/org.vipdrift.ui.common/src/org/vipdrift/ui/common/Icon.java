package org.vipdrift.ui.common;

import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.vipdrift.core.Status;

/** Our own drawings, SVG on a 16 pixel grid. Images belong to the JFace registry: nobody disposes them. */
public enum Icon {
    AGENT_INSTALL, AGENT_REMOVE, AGENT_RESTART, ARM, AUTOMATIC, CAPTURE, CHECK_FAILED, CHECK_INFO, CHECK_PASSED,
    CHECK_WARNING, COPY, DETAILS, DISARM, DRIFTS, DRILL, ELECTION, EVENTS, FAILOVER, FILTER, GROUP, GROUP_ADD, HOST,
    HOST_ADD,
    HOST_EDIT, HOST_FIND, KEY, KEY_CHANGED, LOG, MAINTENANCE, MAINTENANCE_OVER, MODE_ARMED, MODE_MANUAL, MODE_PARTLY,
    OPERATIONS,
    PLACE, REFRESH, RELEASE, REMOVE,
    STATE_BUSY, STATE_NOTICE, STATE_OK, STATE_PROBLEM, STATE_UNKNOWN, STEP_PENDING, STEP_UNDONE, TERMINAL, TEST,
    VIPDRIFT,
    WHAT_IF;

    private static final String BUNDLE = "org.vipdrift.ui.common";

    /** The icon of a coarse state; its shape differs from state to state, not its colour alone. */
    public static Icon of(Status.State state) {
        return switch (state) {
            case OK -> STATE_OK;
            case NOTICE -> STATE_NOTICE;
            case UNKNOWN -> STATE_UNKNOWN;
            case PROBLEM -> STATE_PROBLEM;
        };
    }

    public ImageDescriptor descriptor() {
        String path = "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
                .orElseThrow(() -> new IllegalStateException("There is no " + path + " in " + BUNDLE + "."));
    }

    /** UI thread only. */
    public Image image() {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = BUNDLE + "." + name();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor());
        }
        return registry.get(key);
    }
}
