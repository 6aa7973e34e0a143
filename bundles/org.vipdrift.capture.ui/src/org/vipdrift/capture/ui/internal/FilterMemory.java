package org.vipdrift.capture.ui.internal;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.filter.FilterHistory;

/** Remembers the display filters used, from run to run. */
final class FilterMemory {
    private static final String KEY = "displayFilters";

    private FilterMemory() {
    }

    static FilterHistory history() {
        return new FilterHistory(memory().get(KEY, "").lines().toList());
    }

    static void remember(String used) {
        memory().put(KEY, String.join("\n", history().with(used).entries()));
    }

    static void forget() {
        memory().remove(KEY);
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
