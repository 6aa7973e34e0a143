package org.vipdrift.capture.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.vipdrift.capture.colour.Colour;

/**
 * Immutable. A rule's colours as they are shown: in a dark theme a bright background becomes a dark one of its hue, and
 * a text that is hard to read on it the theme's own.
 */
record Themed(RGB foreground, RGB background) {
    private static final int OCTET = 0xff;
    private static final float DARK = 0.45f;
    private static final float BRIGHT = 0.6f;
    private static final float SHOWN = 0.36f;
    private static final float STRONGER = 2.4f;
    private static final float STRONGEST = 0.7f;

    static Themed in(Control list, Colour foreground, Colour background) {
        Display display = list.getDisplay();
        return of(rgb(foreground), rgb(background), display.getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB(),
                display.getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB());
    }

    /**
     * Of colours and the theme's.
     *
     * @param text the theme's colour of texts in lists
     * @param ground that of their background
     */
    static Themed of(RGB foreground, RGB background, RGB text, RGB ground) {
        if (brightness(ground) > DARK || brightness(background) < BRIGHT) {
            return new Themed(foreground, background);
        }
        float[] hsb = background.getHSB();
        RGB dark = new RGB(hsb[0], Math.min(STRONGEST, hsb[1] * STRONGER), SHOWN);
        return new Themed(brightness(foreground) > BRIGHT ? foreground : text, dark);
    }

    private static float brightness(RGB rgb) {
        return rgb.getHSB()[2];
    }

    static RGB rgb(Colour colour) {
        int screen = colour.screen();
        return new RGB(screen >> 16 & OCTET, screen >> 8 & OCTET, screen & OCTET);
    }
}
