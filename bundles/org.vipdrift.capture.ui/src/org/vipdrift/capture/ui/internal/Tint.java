package org.vipdrift.capture.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** A colour laid thinly over the background of lists, so that it suits light and dark themes. */
enum Tint {
    VALID(new RGB(34, 160, 80)), INVALID(new RGB(220, 60, 40));

    private static final int STRENGTH = 18;
    private static final int WHOLE = 100;
    private final RGB rgb;

    Tint(RGB rgb) {
        this.rgb = rgb;
    }

    Color over(Control control) {
        return new Color(over(control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB()));
    }

    RGB over(RGB background) {
        return new RGB(mix(rgb.red, background.red), mix(rgb.green, background.green), mix(rgb.blue, background.blue));
    }

    private static int mix(int own, int below) {
        return (own * STRENGTH + below * (WHOLE - STRENGTH)) / WHOLE;
    }
}
