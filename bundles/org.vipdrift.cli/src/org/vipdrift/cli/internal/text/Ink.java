package org.vipdrift.cli.internal.text;

import org.vipdrift.cli.CliIo;

/**
 * Immutable. How one stream is written to.
 *
 * @param colour whether tones show
 * @param unicode whether box-drawing characters can be shown
 * @param columns where sentences in tables are wrapped
 */
public record Ink(boolean colour, boolean unicode, int columns) {
    /** For files and pipes: one row is one line. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** No colours without a terminal, on a dumb one, or where NO_COLOR is set; drawings follow the locale. */
    public static Ink of(CliIo io, boolean terminal) {
        boolean colour = terminal && io.variable("NO_COLOR").isEmpty()
                && io.variable("TERM").filter(t -> !t.equals("dumb")).isPresent();
        String locale = io.variable("LC_ALL").or(() -> io.variable("LC_CTYPE")).or(() -> io.variable("LANG"))
                .orElse("");
        String plain = locale.toUpperCase(java.util.Locale.ROOT).replace("-", "");
        return new Ink(colour, plain.contains("UTF8"), terminal ? io.width() : UNLIMITED);
    }

    /** For what must not be wrapped. */
    Ink withoutEnd() {
        return new Ink(colour, unicode, UNLIMITED);
    }

    public String paint(Tone tone, String text) {
        return colour && tone != Tone.PLAIN && !text.isEmpty() ? "\u001b[" + tone.code() + "m" + text + "\u001b[0m"
                : text;
    }
}
