package org.vipdrift.capture.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;
import org.vipdrift.capture.colour.Colour;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.capture.ui.internal.model.RuleDraft;

class ThemedTest {
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB BLACK = new RGB(0, 0, 0);
    private static final RGB NIGHT = new RGB(45, 45, 48);

    @Test
    void inALightThemeColoursAreAsInTheRule() {
        assertEquals(new Themed(BLACK, new RGB(255, 224, 178)),
                Themed.of(BLACK, new RGB(255, 224, 178), BLACK, WHITE));
    }

    @Test
    void inADarkThemeTheStandardRulesAreDarkAndReadable() {
        for (ColourRule rule : ColourRules.standard().all()) {
            Themed shown = Themed.of(Themed.rgb(rule.foreground()), Themed.rgb(rule.background()), WHITE, NIGHT);
            assertTrue(shown.background().getHSB()[2] < 0.5, rule.name());
            assertFalse(RuleDraft.of(rule).coloured(colour(shown.foreground()), colour(shown.background()))
                    .isHardToRead(), rule.name());
            assertEquals(Themed.rgb(rule.background()).getHSB()[0], shown.background().getHSB()[0], 3, rule.name());
        }
    }

    @Test
    void whatIsDarkAlreadyStaysInADarkTheme() {
        RGB yellow = new RGB(255, 255, 0);
        RGB wine = new RGB(90, 10, 20);
        assertEquals(new Themed(yellow, wine), Themed.of(yellow, wine, WHITE, NIGHT));
    }

    private static Colour colour(RGB rgb) {
        return Colour.ofScreen(rgb.red, rgb.green, rgb.blue);
    }
}
