package org.vipdrift.cli.internal.verb;

import org.vipdrift.core.InvalidValueException;
import org.vipdrift.core.Printable;
import org.vipdrift.inventory.FlapLimit;

/** A limit of moves in one word: "5/60s/60s", or "off". */
final class FlapWords {
    private static final String OFF = "off";
    private static final int PARTS = 3;
    private static final int FEWEST = 2;
    private static final int MOST = 100;

    private FlapWords() {
    }

    static FlapLimit read(String text) {
        if (text.equals(OFF)) {
            return FlapLimit.NONE;
        }
        String[] parts = text.split("/", -1);
        if (parts.length != PARTS) {
            throw new InvalidValueException("The setting flaps is " + Printable.quoted(text)
                    + "; write MOVES/WINDOW/HOLD-DOWN, as 5/60s/60s, or off.");
        }
        return new FlapLimit(Values.within("number of moves", parts[0], FEWEST, MOST),
                SettingTimes.seconds("window of moves", parts[1]), SettingTimes.seconds("hold-down time", parts[2]));
    }

    static String text(FlapLimit limit) {
        return limit.isOn() ? limit.moves() + "/" + limit.windowSeconds() + "s/" + limit.holdDownSeconds() + "s" : OFF;
    }
}
