package org.vipdrift.ui.common;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.vipdrift.core.Status;

/** What a text's colour says. There is one accent and one colour for trouble; a theme may redefine them. */
public enum Tone {
    PLAIN(""), MUTED("org.vipdrift.ui.muted"), ACCENT("org.vipdrift.ui.accent"), TROUBLE("org.vipdrift.ui.trouble");

    private final String colorId;

    Tone(String colorId) {
        this.colorId = colorId;
    }

    /** Good states are plain: what is wrong stands out because nothing else does. */
    public static Tone of(Status.State state) {
        return switch (state) {
            case OK, NOTICE -> PLAIN;
            case UNKNOWN -> MUTED;
            case PROBLEM -> TROUBLE;
        };
    }

    /** Has something done each time a theme has redefined one of the colours, as long as there is the control. UI thread only. */
    static void whenRedefined(Control control, Runnable work) {
        ColorRegistry colors = JFaceResources.getColorRegistry();
        IPropertyChangeListener listener = event -> {
            if (Arrays.stream(values()).anyMatch(tone -> tone.colorId.equals(event.getProperty()))) {
                work.run();
            }
        };
        colors.addListener(listener);
        control.addDisposeListener(event -> colors.removeListener(listener));
    }

    /** The colour, owned by the registry; null leaves the widget's own. UI thread only. */
    public @Nullable Color color() {
        return colorId.isEmpty() ? null : JFaceResources.getColorRegistry().get(colorId);
    }
}
