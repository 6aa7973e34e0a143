package org.vipdrift.capture.ui.internal;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.TableItem;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.ui.internal.model.PacketRow;
import org.vipdrift.capture.ui.internal.model.RowRules;

/**
 * Confined to the UI thread. The colours of packets in the list; the first rule that fits wins. The rule's
 * name stands in the packet's line as well.
 */
final class PacketColours {
    private RowRules rules = new RowRules(ColourMemory.rules());
    private boolean on = ColourMemory.isOn();

    /** Reads again what the person wants. */
    void reload() {
        rules = new RowRules(ColourMemory.rules());
        on = ColourMemory.isOn();
    }

    Optional<ColourRule> rule(PacketRow row) {
        return on ? rules.of(row) : Optional.empty();
    }

    void paint(TableItem item, PacketRow row) {
        Optional<Themed> colours = rule(row).map(rule -> Themed.in(item.getParent(), rule.foreground(),
                rule.background()));
        item.setBackground(colours.map(Themed::background).map(PacketColours::color).orElse(null));
        item.setForeground(colours.map(Themed::foreground).map(PacketColours::color).orElse(null));
    }

    private static @Nullable Color color(RGB rgb) {
        return new Color(rgb);
    }
}
