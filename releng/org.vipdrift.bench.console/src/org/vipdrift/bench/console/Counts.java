package org.vipdrift.bench.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the packets view says below its list, in English.
 *
 * @param captured or in the file
 * @param dropped 0 where nothing is said of it
 * @param settled whether all packets have been looked at by the display filter
 */
record Counts(long captured, long displayed, long dropped, boolean settled) {

    static Counts read(String text) {
        return new Counts(after("(?:Captured|Packets)", text), after("Displayed", text), after("Dropped", text),
                !text.contains("Filter"));
    }

    private static long after(String word, String text) {
        Matcher matcher = Pattern.compile(word + " ([\\d,]+)").matcher(text);
        return matcher.find() ? number(matcher.group(1)) : 0;
    }

    static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
