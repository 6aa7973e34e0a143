package org.vipdrift.capture.ui.internal;

import java.util.Arrays;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.ui.internal.model.TimeFormat;

/** Remembers how the person wants times. */
final class TimeChoice {
    private static final String KEY = "timeFormat";

    private TimeChoice() {
    }

    static TimeFormat format() {
        String kept = memory().get(KEY, "");
        return Arrays.stream(TimeFormat.values()).filter(f -> f.name().equals(kept)).findFirst()
                .orElse(TimeFormat.TIME_OF_DAY);
    }

    static void keep(TimeFormat format) {
        memory().put(KEY, format.name());
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
