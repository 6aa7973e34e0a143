package org.vipdrift.capture.ui.internal;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vipdrift.capture.filter.Combination;

/**
 * Immutable. Names a time whose packets alone the packets view is to display.
 *
 * @param from in nanoseconds of the epoch
 * @param end the first nanosecond after it
 */
record TimeSpan(long from, long end) {
    private static final int NANO_DIGITS = 9;
    private static final String NUMBER = "-?[0-9]+\\.[0-9]+";
    private static final String CONDITION = "frame\\.time_epoch >= " + NUMBER + " && frame\\.time_epoch < " + NUMBER;
    private static final Pattern NARROWED = Pattern.compile("\\((.*)\\) && \\(" + CONDITION + "\\)|" + CONDITION,
            Pattern.DOTALL);

    /** A filter that displays no other time than this; another such time in it gives way. */
    String narrow(String filter) {
        Matcher narrowed = NARROWED.matcher(filter.strip());
        String rest = filter;
        if (narrowed.matches()) {
            String before = narrowed.group(1);
            rest = before == null ? "" : before;
        }
        return Combination.AND.join(rest, "frame.time_epoch >= " + text(from) + " && frame.time_epoch < " + text(end));
    }

    private static String text(long nanos) {
        return BigDecimal.valueOf(nanos, NANO_DIGITS).toPlainString();
    }
}
