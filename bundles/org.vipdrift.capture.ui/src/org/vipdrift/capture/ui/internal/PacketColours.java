package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.colour.Colour;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.colour.ColourRules;
import org.vipdrift.capture.ui.internal.model.PacketRow;

/**
 * Confined to the UI thread. The colours of packets in the list; the first rule that fits wins. The rule's
 * name stands in the packet's line as well.
 */
final class PacketColours {
    private static final int OCTET = 0xff;
    private ColourRules rules = ColourMemory.rules();
    private boolean on = ColourMemory.isOn();

    /** Reads again what the person wants. */
    void reload() {
        rules = ColourMemory.rules();
        on = ColourMemory.isOn();
    }

    Optional<ColourRule> rule(PacketRow row) {
        return on ? rules.first(row.dissect()) : Optional.empty();
    }

    void paint(TableItem item, PacketRow row) {
        Optional<ColourRule> rule = rule(row);
        item.setBackground(rule.map(ColourRule::background).map(PacketColours::color).orElse(null));
        item.setForeground(rule.map(ColourRule::foreground).map(PacketColours::color).orElse(null));
    }

    private static @Nullable Color color(Colour colour) {
        int rgb = colour.screen();
        return new Color(rgb >> 16 & OCTET, rgb >> 8 & OCTET, rgb & OCTET);
    }
}
