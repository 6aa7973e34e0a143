package org.vipdrift.capture.ui.internal.model;

import java.util.Optional;
import org.vipdrift.capture.colour.Colour;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.filter.DisplayFilter;
import org.vipdrift.capture.filter.FilterError;
import org.vipdrift.core.InvalidValueException;

/** Immutable. A colour rule while a person works on it: name and filter may not be right yet. */
public record RuleDraft(String name, String filter, Colour foreground, Colour background, boolean enabled) {
    /** What WCAG 2 wants of large texts. */
    private static final double LEAST_CONTRAST = 3;
    private static final double GLARE = 0.05;
    private static final double LINEAR_UP_TO = 0.04045;
    private static final double SHARE_RED = 0.2126;
    private static final double SHARE_GREEN = 0.7152;
    private static final double SHARE_BLUE = 0.0722;

    /** One to begin with: black on a pale yellow. */
    public static final RuleDraft NEW = new RuleDraft("", "", Colour.ofScreen(18, 39, 46),
            Colour.ofScreen(255, 247, 204), true);

    public static RuleDraft of(ColourRule rule) {
        return new RuleDraft(rule.name(), rule.filter(), rule.foreground(), rule.background(), rule.enabled());
    }

    /** @throws InvalidValueException if {@link #refusal} has a sentence */
    public ColourRule rule() {
        return new ColourRule(name, filter, foreground, background, enabled);
    }

    /** Why it can be no rule; absent if it can. */
    public Optional<String> refusal() {
        try {
            rule();
            return Optional.empty();
        } catch (InvalidValueException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Why its filter never fits; a rule may be kept with such a one. */
    public Optional<String> mistake() {
        return DisplayFilter.compile(filter).error().map(FilterError::text);
    }

    /** Whether its text hardly stands out from the ground (WCAG 2, contrast ratio below 3:1). */
    public boolean isHardToRead() {
        double one = luminance(foreground);
        double other = luminance(background);
        return (Math.max(one, other) + GLARE) / (Math.min(one, other) + GLARE) < LEAST_CONTRAST;
    }

    private static double luminance(Colour colour) {
        return SHARE_RED * linear(colour.red()) + SHARE_GREEN * linear(colour.green())
                + SHARE_BLUE * linear(colour.blue());
    }

    private static double linear(int part) {
        double share = (double) part / Colour.MOST;
        return share <= LINEAR_UP_TO ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    public RuleDraft named(String newName) {
        return new RuleDraft(newName, filter, foreground, background, enabled);
    }

    public RuleDraft filtering(String newFilter) {
        return new RuleDraft(name, newFilter, foreground, background, enabled);
    }

    public RuleDraft coloured(Colour newForeground, Colour newBackground) {
        return new RuleDraft(name, filter, newForeground, newBackground, enabled);
    }

    public RuleDraft enabled(boolean on) {
        return new RuleDraft(name, filter, foreground, background, on);
    }
}
