package org.vipdrift.capture.ui.internal.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vipdrift.capture.colour.ColourRule;
import org.vipdrift.capture.colour.ColourRules;

/**
 * Confined to the UI thread. Which colour rule fits the packets shown last. A line that stays in view is painted some times
 * a second, its colour and the rule's name by themselves: its packet is dissected for that once. What is written about a
 * packet may change its rule; then make this anew.
 */
public final class RowRules {
    /** More than a screen has lines. */
    static final int MOST = 500;
    private final Function<PacketRow, Optional<ColourRule>> finder;
    private final Map<PacketRow, Optional<ColourRule>> known = new HashMap<>();

    public RowRules(ColourRules rules) {
        this(row -> rules.first(row.dissect()));
    }

    RowRules(Function<PacketRow, Optional<ColourRule>> finder) {
        this.finder = finder;
    }

    public Optional<ColourRule> of(PacketRow row) {
        if (known.size() >= MOST && !known.containsKey(row)) {
            known.clear();
        }
        return known.computeIfAbsent(row, finder);
    }
}
