package org.vipdrift.capture.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.graphics.RGB;
import org.vipdrift.capture.AddressClaim;
import org.vipdrift.capture.Severity;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/**
 * The colour behind packets of one kind; the first rule that fits wins. What the colour says stands in the packet's
 * line as well.
 *
 * @param strength of the tint over the list's own background, in percent
 */
record ColourRule(Predicate<PacketRow> fits, RGB tint, int strength) {
    private static final RGB ORANGE = new RGB(217, 119, 6);
    private static final RGB RED = new RGB(194, 65, 12);
    private static final RGB TEAL = new RGB(15, 139, 141);
    private static final RGB VIOLET = new RGB(109, 88, 178);
    static final List<ColourRule> ALL = List.of(
            new ColourRule(row -> row.severity() == Severity.ERROR, RED, 16),
            new ColourRule(row -> row.claim().filter(AddressClaim::isGratuitous).isPresent(), ORANGE, 20),
            new ColourRule(row -> row.severity() == Severity.WARNING, RED, 10),
            new ColourRule(row -> row.summary().protocol().equals("ARP"), ORANGE, 7),
            new ColourRule(row -> row.summary().protocol().equals("VRRP"), TEAL, 12),
            new ColourRule(row -> row.summary().protocol().startsWith("ICMP"), VIOLET, 6));

    static Optional<ColourRule> of(PacketRow row) {
        return ALL.stream().filter(rule -> rule.fits.test(row)).findFirst();
    }

    /** The tint over a background, so that it suits light and dark themes. */
    RGB over(RGB background) {
        return new RGB(mix(tint.red, background.red), mix(tint.green, background.green),
                mix(tint.blue, background.blue));
    }

    private int mix(int own, int below) {
        return (own * strength + below * (100 - strength)) / 100;
    }
}
