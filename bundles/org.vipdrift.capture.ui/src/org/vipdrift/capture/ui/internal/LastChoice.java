package org.vipdrift.capture.ui.internal;

import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.vipdrift.capture.ui.internal.model.CaptureChoice;
import org.vipdrift.capture.ui.internal.model.OptionsInput;
import org.vipdrift.capture.ui.internal.model.OptionsInput.Wrong;

/** Remembers from run to run what was captured last, and how. */
final class LastChoice {
    private static final String INTERFACES = "interface";
    private static final String FILTER = "filter";
    private static final String PREFIX = "options.";

    private LastChoice() {
    }

    /** Options that are no longer understood are the standard ones. */
    static CaptureChoice read() {
        IEclipsePreferences memory = memory();
        List<String> interfaces = memory.get(INTERFACES, "").lines().toList();
        String filter = memory.get(FILTER, "");
        OptionsInput plain = OptionsInput.of(CaptureChoice.on());
        OptionsInput known = new OptionsInput(List.of("any"), filter,
                memory.getBoolean(PREFIX + "promiscuous", plain.promiscuous()),
                memory.getBoolean(PREFIX + "immediate", plain.immediate()), option("snap"), option("buffer"),
                option("stopPackets"), option("stopMegabytes"), option("stopSeconds"),
                memory.getBoolean(PREFIX + "save", false), option("file"), option("ringMegabytes"),
                option("ringSeconds"), option("ringFiles"));
        return new CaptureChoice(interfaces, filter,
                (known.wrong() == Wrong.NONE ? known.choice() : CaptureChoice.on()).options());
    }

    private static String option(String name) {
        return memory().get(PREFIX + name, "");
    }

    static void remember(CaptureChoice choice) {
        OptionsInput input = OptionsInput.of(choice);
        IEclipsePreferences memory = memory();
        memory.put(INTERFACES, String.join("\n", input.interfaces()));
        memory.put(FILTER, input.filter());
        memory.putBoolean(PREFIX + "promiscuous", input.promiscuous());
        memory.putBoolean(PREFIX + "immediate", input.immediate());
        memory.putBoolean(PREFIX + "save", input.save());
        put("snap", input.snap());
        put("buffer", input.buffer());
        put("stopPackets", input.stopPackets());
        put("stopMegabytes", input.stopMegabytes());
        put("stopSeconds", input.stopSeconds());
        put("file", input.file());
        put("ringMegabytes", input.ringMegabytes());
        put("ringSeconds", input.ringSeconds());
        put("ringFiles", input.ringFiles());
    }

    private static void put(String name, String value) {
        memory().put(PREFIX + name, value);
    }

    private static IEclipsePreferences memory() {
        return InstanceScope.INSTANCE.getNode(CaptureIds.BUNDLE);
    }
}
