package org.vipdrift.agent.internal.past;

import java.nio.charset.StandardCharsets;

/**
 * One event as it is in a file: JSON in UTF-8, without the line's end.
 *
 * @param json begins with the event's number; may be damaged behind it
 */
record PastLine(long number, byte[] json) {
    private static final String BEGINNING = "{\"number\":";
    private static final int MOST_DIGITS = 15;

    /**
     * The number a line begins with, 0 if it begins otherwise. Without a JSON parser: an agent that starts has better
     * things to do than to take thousands of lines apart.
     */
    static long numberOf(byte[] json) {
        if (!new String(json, 0, Math.min(json.length, BEGINNING.length()), StandardCharsets.UTF_8).equals(BEGINNING)) {
            return 0;
        }
        long number = 0;
        int digits = 0;
        for (int at = BEGINNING.length(); at < json.length && Character.isDigit(json[at]); at++) {
            number = number * 10 + Character.digit(json[at], 10);
            digits++;
        }
        return digits > MOST_DIGITS ? 0 : number;
    }

    boolean isWhole() {
        return json[json.length - 1] == '}';
    }

    String text() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
