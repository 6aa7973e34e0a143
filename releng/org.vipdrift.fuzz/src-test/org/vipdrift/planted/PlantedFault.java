package org.vipdrift.planted;

/** A reader with a fault that is there to be found. It is outside of the fuzzing code, which is not watched. */
public final class PlantedFault {
    private static final byte[] WORD = {'V', 'I', 'P', '!'};

    private PlantedFault() {
    }

    /** @throws IllegalStateException if it begins with one word */
    public static void read(byte[] input) {
        for (int i = 0; i < WORD.length; i++) {
            if (i >= input.length || input[i] != WORD[i]) {
                return;
            }
        }
        throw new IllegalStateException("planted");
    }
}
