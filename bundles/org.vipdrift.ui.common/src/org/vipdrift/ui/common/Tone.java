package org.vipdrift.ui.common;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
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

    /** The colour, owned by the registry; null leaves the widget's own. UI thread only. */
    public @Nullable Color color() {
        return colorId.isEmpty() ? null : JFaceResources.getColorRegistry().get(colorId);
    }
}
