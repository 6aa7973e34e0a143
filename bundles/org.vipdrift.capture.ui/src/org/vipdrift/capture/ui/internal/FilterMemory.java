package org.vipdrift.capture.ui.internal;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.filter.FilterHistory;
import org.vipdrift.capture.filter.SavedFilter;
import org.vipdrift.capture.ui.internal.model.SavedFilters;
import org.vipdrift.core.InvalidValueException;

/** Remembers the display filters used and those saved, from run to run. */
final class FilterMemory {
    private static final String KEY = "displayFilters";
    private static final String SAVED = "savedFilters";

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

    static SavedFilters saved() {
        try {
            return new SavedFilters(SavedFilter.read(memory().get(SAVED, "")));
        } catch (InvalidValueException e) {
            ILog.of(FilterMemory.class).error("The display filters saved cannot be read; they are left out.", e);
            return new SavedFilters(List.of());
        }
    }

    static void keep(SavedFilters filters) {
        memory().put(SAVED, SavedFilter.write(filters.all()));
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
