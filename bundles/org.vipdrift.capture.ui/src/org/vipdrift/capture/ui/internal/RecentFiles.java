package org.vipdrift.capture.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers the capture files opened, the latest first. */
final class RecentFiles {
    private static final String KEY = "recentFiles";
    private static final int MOST = 10;

    private RecentFiles() {
    }

    static List<String> all() {
        return memory().get(KEY, "").lines().filter(line -> !line.isBlank()).limit(MOST).toList();
    }

    /** A path with a line break in it is left out. */
    static void add(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.lines().count() == 1) {
            memory().put(KEY, String.join("\n", Stream.concat(Stream.of(path), all().stream()).distinct().limit(MOST)
                    .toList()));
        }
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
