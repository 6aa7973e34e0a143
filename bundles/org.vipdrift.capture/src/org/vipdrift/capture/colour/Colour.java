package org.vipdrift.capture.colour;

import org.vipdrift.core.InvalidValueException;

/** A colour as Wireshark writes it: red, green and blue from 0 to {@value #MOST}. */
public record Colour(int red, int green, int blue) {
    public static final int MOST = 65535;
    /** How many of these make one of the 256 steps of a screen. */
    private static final int STEP = 257;

    /** @throws InvalidValueException if one of them is out of range */
    public Colour {
        if (isOut(red) || isOut(green) || isOut(blue)) {
            throw new InvalidValueException("The parts of a colour are from 0 to " + MOST + ", not " + red + ", "
                    + green + ", " + blue + ".");
        }
    }

    private static boolean isOut(int part) {
        return part < 0 || part > MOST;
    }

    /** Of the parts a screen has, from 0 to 255. */
    public static Colour ofScreen(int red, int green, int blue) {
        return new Colour(red * STEP, green * STEP, blue * STEP);
    }

    /** 0xRRGGBB. */
    public int screen() {
        return red / STEP << 16 | green / STEP << 8 | blue / STEP;
    }
}
