package org.vipdrift.failover.ui.internal.automatic;

import org.vipdrift.core.InvalidValueException;
import org.vipdrift.inventory.FlapLimit;

/** The limit of moves as people type it: "5/60/60", or "off"; no widgets here. */
final class FlapInput {
    private static final String OFF = "off";
    private static final int PARTS = 3;

    private FlapInput() {
    }

    static String text(FlapLimit limit) {
        return limit.isOn() ? limit.moves() + "/" + limit.windowSeconds() + "/" + limit.holdDownSeconds() : OFF;
    }

    /** @throws InvalidValueException with a sentence if it can't be */
    static FlapLimit parsed(String text) {
        if (text.strip().equals(OFF)) {
            return FlapLimit.NONE;
        }
        String[] parts = text.split("/", -1);
        if (parts.length != PARTS) {
            throw new InvalidValueException(Messages.wrongFlaps);
        }
        return new FlapLimit((int) Whole.number(parts[0], 2, 100, Messages.wrongFlaps),
                Whole.number(parts[1], 1, 3600, Messages.wrongFlaps),
                Whole.number(parts[2], 1, 86_400, Messages.wrongFlaps));
    }
}
