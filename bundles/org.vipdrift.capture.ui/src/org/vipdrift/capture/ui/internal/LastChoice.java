package org.vipdrift.capture.ui.internal;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers from run to run what was captured last. */
final class LastChoice {
    private static final String INTERFACE = "interface";
    private static final String FILTER = "filter";

    private LastChoice() {
    }

    static String interfaceName() {
        return memory().get(INTERFACE, "");
    }

    static String filter() {
        return memory().get(FILTER, "");
    }

    static void remember(String interfaceName, String filter) {
        memory().put(INTERFACE, interfaceName);
        memory().put(FILTER, filter);
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
