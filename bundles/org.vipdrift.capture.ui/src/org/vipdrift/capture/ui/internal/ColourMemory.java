package org.vipdrift.capture.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.colour.ColourFile;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.core.InvalidValueException;

/** Remembers the person's own colour rules, and whether packets are coloured. */
final class ColourMemory {
    private static final String RULES = "colourRules";
    private static final String ON = "colours";

    private ColourMemory() {
    }

    /** The person's own rules, the standard ones if there are none. */
    static ColourRules rules() {
        String own = memory().get(RULES, "");
        try {
            return own.isEmpty() ? ColourRules.standard() : ColourFile.read(own);
        } catch (InvalidValueException e) {
            ILog.of(ColourMemory.class).error("The colour rules kept cannot be read; the standard ones are used.", e);
            return ColourRules.standard();
        }
    }

    static void keep(ColourRules rules) {
        memory().put(RULES, ColourFile.write(rules));
    }

    /** Goes back to the standard rules. */
    static void reset() {
        memory().remove(RULES);
    }

    static boolean isOn() {
        return memory().getBoolean(ON, true);
    }

    static void turn(boolean on) {
        memory().putBoolean(ON, on);
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
